/** Goes to the first field that is wrong, once the form has drawn what is wrong with it. */
export const focusFirstProblem = (form: HTMLFormElement): void => {
  setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0);
};
