/** What is wrong with one field, as the service says it. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Says beside each field what is wrong with it, as the service's own page does, and clears what was said before. */
export function showFieldErrors(form: HTMLFormElement, errors: readonly FieldError[]): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-why]')) {
    const name = place.dataset['why'] ?? '';
    const message = errors.find(({ field }) => field === name)?.message;
    place.textContent = message ?? '';
    place.hidden = message === undefined;
    document.getElementById(name)?.setAttribute('aria-invalid', String(message !== undefined));
  }
}
