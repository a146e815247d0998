import { texts } from '../../../../language/language';
import type { Words } from './words';
import { EN } from './words-en';
import { ID } from './words-id';
import { ZH } from './words-zh';

/** Setting up an assessment, step by step. */
export const NEW_ASSESSMENT = texts<Words>({ en: EN, id: ID, zh: ZH });
