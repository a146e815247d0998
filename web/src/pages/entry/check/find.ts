import { api, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';

type Certificate = Schemas['CertificateCheckDto'];
type Report = Schemas['CheckDto'];

/** What the check is about: an id that was typed or scanned, or the fingerprint of a file. */
export type Asked = { readonly id: string } | { readonly sha256: string };

/** What is known of it. */
export type Found =
  | { readonly kind: 'certificate'; readonly state: CertificateState; readonly certificate: Certificate }
  | { readonly kind: 'report'; readonly state: Report['state']; readonly report: Report }
  | { readonly kind: 'unknown'; readonly state: 'unknown' };

export type CertificateState = Exclude<Certificate['status'], 'unknown'>;
export type State = Found['state'];

const UNKNOWN: Found = { kind: 'unknown', state: 'unknown' };

/** Looks among issued reports, then among certificates: people hold an id, and need not know of which kind. */
export async function find(asked: Asked): Promise<Found> {
  const report = await orUndefined(reportBy(asked));
  if (report) return { kind: 'report', state: report.state, report };
  return 'id' in asked ? certificateBy(asked.id) : UNKNOWN;
}

async function reportBy(asked: Asked): Promise<Report | undefined> {
  if ('id' in asked) {
    return (await api.GET('/v1/checks/{checkId}', { params: { path: { checkId: asked.id } } })).data;
  }
  return (await api.GET('/v1/checks', { params: { query: { sha256: asked.sha256 } } })).data;
}

async function certificateBy(checkId: string): Promise<Found> {
  const { data } = await api.GET('/v1/certificate-checks/{checkId}', { params: { path: { checkId } } });
  if (!data || data.status === 'unknown') return UNKNOWN;
  return { kind: 'certificate', state: data.status, certificate: data };
}

/** That there is none is an answer. */
async function orUndefined<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (asProblem(error).status === 404) return undefined;
    throw error;
  }
}
