import type { ClientDirective } from 'astro';

/**
 * `client:use` wakes an island once somebody reaches for it: a pointer comes near, a finger presses, the focus arrives,
 * also that of a screen reader. Its HTML has to be whole before that. What was typed meanwhile stays in its field.
 */
const ACTS = ['pointerover', 'pointerdown', 'focusin', 'input'] as const;

const onUse: ClientDirective = (load, _options, element) => {
  let loading = false;
  const wake = async () => {
    if (loading) return;
    loading = true;
    const told = element.querySelector<HTMLElement>('[data-failed]');
    if (told) told.textContent = '';
    await (
      await load()
    )();
    loading = false;
    // Astro has tried twice by now. The next act tries again.
    if (element.hasAttribute('ssr')) {
      if (told) told.textContent = told.dataset['failed'] ?? '';
    } else for (const act of ACTS) element.removeEventListener(act, wake);
  };
  for (const act of ACTS) element.addEventListener(act, wake);
  const isUsed = element.matches(':focus-within, :hover') || element.querySelector('input')?.value;
  if (isUsed) void wake();
};

export default onUse;
