/** What went wrong with an attempt to send a message. */
export const DELIVERY_FAULTS = [
  'refused',
  'redirected',
  'timeout',
  'notResolved',
  'notReachable',
  'localAddress',
  'tls',
  'interrupted',
  'secret',
] as const;
export type DeliveryFault = (typeof DELIVERY_FAULTS)[number];

/** Of an answer; undefined when the message has arrived. Redirects are not followed: they could lead anywhere. */
export function faultOfStatus(status: number): DeliveryFault | undefined {
  if (status >= 200 && status < 300) return undefined;
  return status >= 300 && status < 400 ? 'redirected' : 'refused';
}

/** The receiver says that it is gone for good (RFC 9110, and the Standard Webhooks convention). */
export const isGone = (status: number | null): boolean => status === 410;

const SENTENCES: Readonly<Record<DeliveryFault, string>> = {
  refused: 'The receiver answered that it did not take the message.',
  redirected: 'The receiver named another address. Redirects are not followed: register that address instead.',
  timeout: 'No complete answer came within ten seconds.',
  notResolved: 'The name of the host could not be resolved.',
  notReachable: 'No connection could be made, or it broke.',
  localAddress: 'The name leads to an address that is not on the public internet. Nothing was sent.',
  tls: 'The receiver could not prove who it is: look at its certificate.',
  interrupted: 'The server ended while it was sending.',
  secret: 'The key of this installation does not open the secret. Rotate the secret.',
};

/** In words, with the status that was answered. */
export function sentenceOf(fault: DeliveryFault, status: number | null): string {
  return status === null ? SENTENCES[fault] : `${status}: ${SENTENCES[fault]}`;
}
