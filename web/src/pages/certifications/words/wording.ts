import type { CertificationWording } from '../../../../../src/certification/wording';
import { en } from '../../../../../src/certification/wording/en';
import { id } from '../../../../../src/certification/wording/id';
import { zh } from '../../../../../src/certification/wording/zh';
import type { Schemas } from '../../../api/client';
import { texts } from '../../../language/language';

export type CertificationState = Schemas['CertificationDto']['state'];
export type CertificateStatus = Schemas['CertificateDto']['status'];
export type Transition = Schemas['TakenStepDto']['transition'];

/** States, steps, obstacles and obligations in the words of the server: one source for whatever speaks of a certification. */
export const CERTIFICATION_WORDS = texts<CertificationWording>({ en, id, zh });
