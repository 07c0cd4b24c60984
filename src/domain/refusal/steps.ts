/** The step of the flow that asks what happened: its answers are the grounds. */
export const HAPPENED = 'happened';

/** The steps that fill the letters. They come after the result. */
export const WRITING: readonly string[] = ['ask', 'you'];
