/** How close and how small the page is set. */
export interface Density {
  /** Sizes of names, from the one wished for down to the smallest. */
  readonly kind: number;
  readonly issuer: readonly number[];
  readonly holder: readonly number[];
  readonly scheme: readonly number[];
  readonly text: number;
  readonly list: number;
  readonly fact: number;
  readonly note: number;
  readonly hasEmblem: boolean;
  /** Least air between the parts. */
  readonly air: number;
}

const USUAL: Density = {
  ...{ kind: 30, issuer: [10.5, 9.5, 8.5], holder: [34, 30, 26, 22, 19, 16, 14], scheme: [15, 13, 11] },
  ...{ text: 11, list: 10, fact: 10.5, note: 7.5, hasEmblem: true, air: 9 },
};
/** From the one wished for down to the closest. */
export const DENSITIES: readonly Density[] = [
  USUAL,
  { ...USUAL, holder: USUAL.holder.slice(2), text: 10.5, list: 9.5, air: 7 },
  { ...USUAL, holder: USUAL.holder.slice(3), scheme: [13, 11], text: 10, list: 9, air: 5 },
  {
    ...{ kind: 26, issuer: [8.5], holder: [16, 14, 12], scheme: [11, 10] },
    ...{ text: 9.5, list: 8.5, fact: 9.5, note: 7, hasEmblem: true, air: 3 },
  },
  // Names as long as may be, everywhere at once.
  {
    ...{ kind: 22, issuer: [7.5], holder: [12, 11, 10], scheme: [9, 8.5, 8] },
    ...{ text: 7.5, list: 8, fact: 9, note: 6.2, hasEmblem: false, air: 1.5 },
  },
];
