const FRAMEWORK_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*@\d+\.\d+\.\d+$/;

/** Keys have at most 60 characters; the rest is more than a version needs. */
export const MOST_ID_CHARACTERS = 100;

/** Whether a text has the form `key@version`, as `service-excellence-5p@1.0.0`. */
export function isFrameworkId(text: string): boolean {
  return text.length <= MOST_ID_CHARACTERS && FRAMEWORK_ID.test(text);
}
