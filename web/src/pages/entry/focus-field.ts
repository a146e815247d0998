/** Puts the focus on a field of a form, ready to be typed over; after the page shows what is wrong with it. */
export function focusField(form: HTMLFormElement | null, name: string): void {
  requestAnimationFrame(() => {
    const field = form?.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
  });
}
