import type { ChartTone } from '../../models/chart-models';
import type { Hex } from '../colour';
import type { Theme } from '../theme';

export function toneColour(theme: Theme, tone: ChartTone): Hex {
  switch (tone) {
    case 'neutral':
      return theme.grey;
    case 'good':
      return theme.good;
    case 'warning':
      return theme.severity.medium.colour;
    case 'bad':
      return theme.bad;
    case 'accent':
      return theme.accent;
  }
}

/** Colour of a series; the palette repeats after six. */
export function seriesColour(theme: Theme, series: number): Hex {
  return theme.series[series % theme.series.length] ?? theme.accent;
}
