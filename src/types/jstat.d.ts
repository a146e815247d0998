/** The part of jstat 1.9.6 that `src/statistics` uses. */
declare module 'jstat' {
  interface Distribution2 {
    pdf(x: number, a: number, b: number): number;
    cdf(x: number, a: number, b: number): number;
    inv(p: number, a: number, b: number): number;
  }
  interface Distribution1 {
    pdf(x: number, a: number): number;
    cdf(x: number, a: number): number;
    inv(p: number, a: number): number;
  }
  export const jStat: {
    readonly normal: Distribution2;
    readonly beta: Distribution2;
    readonly studentt: Distribution1;
    readonly chisquare: Distribution1;
    readonly centralF: Distribution2;
    gammaln(x: number): number;
    lowRegGamma(a: number, x: number): number;
    ibeta(x: number, a: number, b: number): number;
  };
}
