import type { LetterLaw } from '../../domain/letter/law.ts';
import { ELSEWHERE } from './PlaceSelect.tsx';
import { useFile, type Fetched } from './use-file.ts';

/** The law of the chosen place, fetched when it is chosen. `failed` can be tried again. */
export type LawState<L extends LetterLaw = LetterLaw> = Fetched<L>;

/** `folder` holds one file a place; a tool that needs more of the law than letters do names its own. */
export function useLaw<L extends LetterLaw = LetterLaw>(
  place: string,
  folder = '/letter/law',
): { state: LawState<L>; retry: () => void } {
  const isPlace = /^[a-z]{2}(-[a-z]{2,4}){0,2}$/.test(place) && place !== ELSEWHERE;
  return useFile<L>(isPlace ? `${folder}/${place}.json` : undefined);
}
