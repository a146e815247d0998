/** `foundWrong`: the archive or the data are not as they have to be. `couldNotRun`: it was not even tried. */
export type BackupErrorKind = 'foundWrong' | 'couldNotRun';

/** A backup or a restore that was refused or given up. The message is for who runs the program. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    readonly kind: BackupErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const foundWrong = (message: string, options?: ErrorOptions): BackupError =>
  new BackupError('foundWrong', message, options);
export const couldNotRun = (message: string, options?: ErrorOptions): BackupError =>
  new BackupError('couldNotRun', message, options);

/** At most ten of them, so that a broken archive does not fill the terminal. */
export function listed(sentences: readonly string[]): string {
  const shown = sentences.slice(0, 10).map((sentence) => `  ${sentence}`);
  const rest = sentences.length - shown.length;
  return [...shown, ...(rest > 0 ? [`  … and ${rest} more.`] : [])].join('\n');
}
