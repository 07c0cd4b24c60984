import { STEPS, THERAPIST, type LetterTool } from '../../support/tool-page.ts';

/** Words that cannot be on the site by chance, one for each field that a letter to a clinic asks for. */
export const TYPED = {
  therapist: 'Zyxwether Clinic',
  name: 'Qwandalina Mxyzptlk',
  seen: 'from Brumaire 1793',
  born: 'Thermidor 1771',
  fee: '$4321.09',
  reason: 'Because of the vorpal jabberwock.',
  reach: 'snark@boojum.example',
  from: '1987-03-04',
  until: '1988-05-06',
} as const;

/** How the two dates among them can read. */
export const TYPED_WORDS = [...Object.values(TYPED), 'March 4, 1987', 'May 6, 1988'];

/**
 * Goes through every step and fills in all there is, with a word of `TYPED` in each field. `seen` is called on each
 * step once it is filled, and on the finished letter.
 */
export async function fillEverything(
  tool: LetterTool,
  seen: (step: string) => Promise<void> = async () => {},
): Promise<void> {
  const steps: [string, () => Promise<void>][] = [
    [STEPS.where, () => tool.pickPlace('us-ny')],
    [
      STEPS.holder,
      async () => {
        await tool.choose('A private clinic or hospital');
        await tool.type(THERAPIST, TYPED.therapist);
      },
    ],
    [STEPS.whose, () => tool.choose('Mine')],
    [STEPS.what, () => tool.choose('A request for the notes')],
    [
      STEPS.find,
      async () => {
        await tool.choose('No, therapy has ended');
        await tool.type('Your name, as they know you', TYPED.name);
        await tool.type('Dates of care', TYPED.seen);
        await tool.type('Date of birth', TYPED.born);
      },
    ],
    [
      STEPS.which,
      async () => {
        await tool.choose('Progress notes', 'Treatment plan', 'Bills and payments', 'Yes, ask kindly');
        await tool.choose('Only certain dates');
        await tool.type('From', TYPED.from);
        await tool.type('Until', TYPED.until);
      },
    ],
    [
      STEPS.how,
      async () => {
        await tool.choose('To look at it there', 'On paper', 'By mail');
        await tool.choose('Tell me first if it’s more');
        await tool.type('More than', TYPED.fee);
      },
    ],
    [
      STEPS.tone,
      async () => {
        await tool.choose('Formal', 'In my own words');
        await tool.type('Your reason', TYPED.reason);
      },
    ],
    [
      STEPS.reach,
      async () => {
        await tool.type('A safe way to reach you', TYPED.reach);
        await tool.choose('leave a voicemail');
      },
    ],
  ];
  for (const [step, fill] of steps) {
    await tool.at(step);
    await fill();
    await seen(step);
    await tool.next();
  }
  await tool.at(STEPS.letter);
  await seen(STEPS.letter);
}
