/** Bands of J. R. Landis and G. G. Koch (1977). */
export type LandisKochBand = 'poor' | 'slight' | 'fair' | 'moderate' | 'substantial' | 'almostPerfect';

/**
 * Band of a kappa or another agreement coefficient (Landis and Koch, 1977): below 0 poor, to 0.20 slight, to 0.40 fair,
 * to 0.60 moderate, to 0.80 substantial, above almost perfect. The bands are printed to two digits (0.21–0.40); what
 * lies between them belongs to the upper one.
 * @throws RangeError when the coefficient is no finite number or above 1
 */
export function landisKochBand(coefficient: number): LandisKochBand {
  const value = cleaned(coefficient);
  if (value < 0) return 'poor';
  if (value <= 0.2) return 'slight';
  if (value <= 0.4) return 'fair';
  if (value <= 0.6) return 'moderate';
  return value <= 0.8 ? 'substantial' : 'almostPerfect';
}

/** What Krippendorff's alpha allows to conclude from the ratings. */
export type KrippendorffReading = 'reliable' | 'tentative' | 'unreliable';

/**
 * Reliable from 0.80, for tentative conclusions from 0.667, below that unreliable (K. Krippendorff, 2004, chapter 11).
 * @throws RangeError when alpha is no finite number or above 1
 */
export function krippendorffReading(alpha: number): KrippendorffReading {
  const value = cleaned(alpha);
  if (value >= 0.8) return 'reliable';
  return value >= 0.667 ? 'tentative' : 'unreliable';
}

/** Without the last digits, which floating-point arithmetic makes up: 0.7999999999999999 is 0.8. */
function cleaned(coefficient: number): number {
  const value = Math.round(coefficient * 1e12) / 1e12;
  if (!(Number.isFinite(value) && value <= 1)) throw new RangeError(`${coefficient} is no coefficient of agreement.`);
  return value;
}
