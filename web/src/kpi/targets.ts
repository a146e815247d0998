interface Placed {
  readonly kpi: string;
  readonly channel: string;
}

interface StatedTarget extends Placed {
  /** Null: every unit, and the whole. */
  readonly unit: string | null;
}

interface OfUnit extends Placed {
  readonly unit: string;
}

/** Unit and channel count more than the unit, and the unit more than the channel. */
const narrowness = ({ unit, channel }: StatedTarget): number => (unit === null ? 0 : 2) + (channel === '' ? 0 : 1);

/** @returns the narrowest target that fits a series, as the server chooses it */
export function targetFor<T extends StatedTarget>(targets: readonly T[], series: OfUnit): T | undefined {
  return targets
    .filter(
      ({ kpi, unit, channel }) =>
        kpi === series.kpi && (unit === null || unit === series.unit) && (channel === '' || channel === series.channel),
    )
    .reduce<T | undefined>((best, next) => (best && narrowness(best) >= narrowness(next) ? best : next), undefined);
}
