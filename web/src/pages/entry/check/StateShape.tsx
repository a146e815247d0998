import type { ReactNode } from 'react';
import type { State } from './find';

const OCTAGON = (
  <>
    <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" />
    <path d="m8 8 8 8m0-8-8 8" />
  </>
);

/** A shape for each state, as on the page of a certificate: colour is never alone. */
const SHAPES: Readonly<Record<State, ReactNode>> = {
  valid: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="m7 12.5 3.5 3.5 6.5-7.5" />
    </>
  ),
  suspended: (
    <>
      <path d="M12 2.5 22.5 21h-21z" />
      <path d="M12 9v6M12 17.5v.6" />
    </>
  ),
  withdrawn: OCTAGON,
  revoked: OCTAGON,
  expired: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="M12 6v6.5l4.5 2.5" />
    </>
  ),
  superseded: (
    <>
      <rect x="2" y="2" width="20" height="20" rx="3" />
      <path d="M6 12h11m-4.5-4.5L17 12l-4.5 4.5" />
    </>
  ),
  unknown: (
    <>
      <circle cx="12" cy="12" r="10" strokeDasharray="3.2 3" />
      <path d="M9.2 9.5a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2M12 17v.6" />
    </>
  ),
};

export function StateShape({ state }: { readonly state: State }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[state]}
    </svg>
  );
}
