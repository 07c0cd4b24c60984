import { join } from 'node:path';
import { ROOT } from '../support/content.ts';

/** Where the bench keeps what it installs and makes; git knows nothing of it. */
export const CACHE = join(ROOT, 'tests/.cache');
