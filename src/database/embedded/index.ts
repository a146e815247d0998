export { EmbeddedError, type EmbeddedErrorCode } from './embedded-error';
export { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './start-embedded';
export { startTemporary } from './start-temporary';
