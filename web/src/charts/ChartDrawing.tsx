import { useMemo, useRef } from 'react';
import { chartScenes } from './geometry';
import type { ChartModel } from './model';
import { useFontsLoaded, useIsDark, useWidth } from './page-state';
import { roomOf } from './room';
import { SceneSvg } from './SceneSvg';
import { chartTheme } from './theme';
import { pageTools } from './tools';

/** Charts that are cut into pages on paper are whole here. */
const ENDLESS = 1e5;

interface ChartDrawingProps {
  readonly model: ChartModel;
  readonly label: string;
  readonly labelledBy: string;
  readonly describedBy: string;
}

/** The scenes of a chart, as wide as their place, in the colours of the page. */
export function ChartDrawing({ model, label, labelledBy, describedBy }: ChartDrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const pixels = useWidth(place);
  const isDark = useIsDark();
  const fonts = useFontsLoaded();
  const drawn = useMemo(() => {
    if (pixels === 0) return { scenes: [], scale: 1, isWide: false };
    const { width, scale, size } = roomOf(model, pixels);
    const scenes = chartScenes(model, width, ENDLESS, pageTools(chartTheme(isDark), size, fonts));
    return { scenes, scale, isWide: width * scale > pixels + 1 };
  }, [model, pixels, isDark, fonts]);
  return (
    <div
      ref={place}
      className="chart-place"
      {...(drawn.isWide ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
    >
      {drawn.scenes.map((scene, at) => (
        <SceneSvg key={at} scene={scene} scale={drawn.scale} labelledBy={labelledBy} describedBy={describedBy} />
      ))}
    </div>
  );
}
