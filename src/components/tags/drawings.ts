import type { DrawingName } from '../../domain/guide/guide-words.schema.ts';

/** A drawing on a field of 120 by 90: soft areas, and lines. What a screen reader says of it is in content/guide.yaml. */
interface LineDrawing {
  readonly fill?: string;
  readonly ink: string;
}

const HEAD = (x: number, y: number, r = 9) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** The drawings by the name that pages call them. */
export const DRAWINGS: Readonly<Record<DrawingName, LineDrawing>> = {
  notes: {
    fill: 'M34 12h52v66H34z',
    ink: 'M34 12h52v66H34zM44 12v66M52 26h26M52 36h26M52 46h26M52 56h16',
  },
  talk: {
    fill: 'M48 14h26v18H62l-6 7v-7h-8z',
    ink: `${HEAD(24, 36)}M10 78V66q0-14 14-14t14 14v12${HEAD(96, 36)}M82 78V66q0-14 14-14t14 14v12M48 14h26v18H62l-6 7v-7h-8zM53 20h16M53 26h10`,
  },
  help: {
    fill: 'M60 20c-4-8-15-5-13 4 1 6 8 10 13 14 5-4 12-8 13-14 2-9-9-12-13-4z',
    ink: `${HEAD(30, 44)}M16 84V72q0-13 14-13t14 13v12${HEAD(90, 44)}M76 84V72q0-13 14-13t14 13v12M44 74q16 8 32 0M60 20c-4-8-15-5-13 4 1 6 8 10 13 14 5-4 12-8 13-14 2-9-9-12-13-4z`,
  },
  choose: {
    fill: 'M60 16h34l9 10-9 10H60zM60 42H26l-9 10 9 10h34z',
    ink: 'M60 8v76M44 84h32M60 16h34l9 10-9 10H60zM60 42H26l-9 10 9 10h34z',
  },
  letter: {
    fill: 'M18 10h56v70H18z',
    ink: 'M18 10h56v70H18zM28 24h36M28 34h36M28 44h36M28 54h20M84 66l18-44 8 4-18 44-9 6zM84 66l8 4',
  },
  wait: {
    fill: 'M76 56h12v12H76z',
    ink: 'M22 18h76v60H22zM22 32h76M38 10v14M82 10v14M34 42h8M54 42h8M76 42h8M34 60h8M54 60h8M76 56h12v12H76z',
  },
  read: {
    fill: 'M44 52h32v26H44z',
    ink: `${HEAD(28, 32)}M14 76V62q0-14 14-14 9 0 13 7${HEAD(92, 32)}M106 76V62q0-14-14-14-9 0-13 7M44 52h32v26H44zM50 60h20M50 66h20M50 72h12`,
  },
  stop: {
    fill: 'M44 84V48q0-6 6-6V20q0-5 5-5t5 5v-5q0-5 5-5t5 5v7q0-5 5-5t5 5v34q0 28-20 28z',
    ink: 'M44 84V58l-9-12q-3-6 3-7l12 13V20q0-5 5-5t5 5v22M60 42V15q0-5 5-5t5 5v27M70 42V22q0-5 5-5t5 5v34q0 16-8 28',
  },
};

export const isDrawing = (name: string): name is DrawingName => name in DRAWINGS;
