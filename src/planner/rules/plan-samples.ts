import { wilsonInterval } from '../../statistics/proportion';
import { sampleForMargin, sampleToDetect, sampleToProve, zeroDefectSample } from '../../statistics/sample-size';

/** Shares are in percent, as people write them; samples are whole cases. */
export interface MarginPlan {
  readonly sample: number;
  /** 95 % interval that the sample would give if the expected share came out, percent. */
  readonly interval: PercentInterval;
}

export interface PercentInterval {
  readonly low: number;
  readonly high: number;
}

/** Null where no sample is large enough. */
export interface SampleAnswer {
  readonly sample: number | null;
}

/** A survey or a monitoring round that is to know a share to ± `margin` points. */
export function planMargin(margin: number, share: number, population?: number): MarginPlan {
  const options = { share: share / 100, ...(population === undefined ? {} : { population }) };
  const sample = sampleForMargin(margin / 100, options);
  const { low, high } = wilsonInterval((sample * share) / 100, sample);
  return { sample, interval: { low: low * 100, high: high * 100 } };
}

/** Two waves, each with this sample, find the change from one share to the other with the power. */
export function planDetection(from: number, to: number, power: number): SampleAnswer {
  return finite(sampleToDetect(from / 100, to / 100, { power: power / 100 }));
}

/** What proves the target if the observed share stays. */
export function planProof(share: number, target: number, direction: 'higher' | 'lower'): SampleAnswer {
  return finite(sampleToProve(share / 100, target / 100, direction));
}

/** Without a single defect, what proves that at least so large a share is free of them. */
export function planZeroDefects(share: number): SampleAnswer {
  return { sample: zeroDefectSample(share / 100) };
}

const finite = (sample: number): SampleAnswer => ({ sample: Number.isFinite(sample) ? sample : null });
