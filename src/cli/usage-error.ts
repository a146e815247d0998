/** The command line is not understood. */
export class UsageError extends Error {}
