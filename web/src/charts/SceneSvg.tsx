import type { Mark, Scene } from './geometry';
import { round, symbolPath } from './symbols';
import { FONT_WEIGHT } from './tools';

interface SceneSvgProps {
  readonly scene: Scene;
  /** Pixels for each point. */
  readonly scale: number;
  /** Elements with the message and what is measured. */
  readonly labelledBy: string;
  readonly describedBy: string;
}

/** A scene of the geometry on the page. */
export function SceneSvg({ scene, scale, labelledBy, describedBy }: SceneSvgProps) {
  const [width, height] = [round(scene.width), round(scene.height)];
  return (
    <svg
      className="chart-scene"
      role="img"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      viewBox={`0 0 ${width} ${height}`}
      width={round(width * scale)}
      height={round(height * scale)}
    >
      {scene.marks.map((mark, at) => (
        <MarkShape key={at} mark={mark} />
      ))}
    </svg>
  );
}

const LINE_WIDTH = 0.75;
const pointsOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');

function MarkShape({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, fill = 'none', stroke, lineWidth = LINE_WIDTH, radius } = mark;
      return (
        <rect
          x={round(x)}
          y={round(y)}
          width={round(width)}
          height={round(height)}
          fill={fill}
          rx={radius}
          {...(stroke === undefined ? {} : { stroke, strokeWidth: lineWidth })}
        />
      );
    }
    case 'line':
      return (
        <polyline
          points={pointsOf(mark.points)}
          fill="none"
          stroke={mark.stroke}
          strokeWidth={mark.lineWidth}
          strokeDasharray={mark.dash?.join(' ')}
        />
      );
    case 'area': {
      const { points, fill = 'none', stroke, lineWidth = LINE_WIDTH } = mark;
      return (
        <polygon
          points={pointsOf(points)}
          fill={fill}
          {...(stroke === undefined ? {} : { stroke, strokeWidth: lineWidth })}
        />
      );
    }
    case 'symbol': {
      const { path, lineWidth } = symbolPath(mark.shape, mark.x, mark.y, mark.size);
      return lineWidth === undefined ? (
        <path d={path} fill={mark.color} />
      ) : (
        <path d={path} fill="none" stroke={mark.color} strokeWidth={round(lineWidth)} />
      );
    }
    case 'text': {
      const [x, y] = [round(mark.x), round(mark.y)];
      return (
        <text
          x={x}
          y={y}
          fill={mark.color}
          fontSize={mark.size}
          fontWeight={FONT_WEIGHT[mark.weight]}
          textAnchor={mark.anchor}
          transform={mark.angle === 90 ? `rotate(-90 ${x} ${y})` : undefined}
        >
          {mark.text}
        </text>
      );
    }
  }
}
