import type { Relation } from '../../framework/rules/check-crosswalk';
import {
  type Origin,
  type OriginShare,
  type PairedReading,
  type PairedSide,
  type Reading,
  READINGS,
} from '../../gap/rules/paired-reading';
import type { Standing } from '../../gap/rules/standing';
import { type FigureJson, figureJson } from '../../report/models/score-json';
import { plus, ZERO } from '../../scoring/ratio';
import { type Language, type LocalizedText, textIn } from '../../shared/text';
import { csvCell } from '../../shared/write-csv';
import { READING_WORDS } from '../wording/readings';

export interface PairedSideView {
  readonly requirement: string;
  readonly title: LocalizedText;
  readonly critical: boolean;
  readonly standing: Standing;
  /** Places below target, of those that were judged. */
  readonly below: number;
  readonly judged: number;
  readonly lost: FigureJson;
}

export interface PairView {
  readonly reading: Reading;
  readonly relation: Relation;
  readonly reason: LocalizedText;
  readonly provider: PairedSideView;
  readonly client: PairedSideView;
}

export interface OriginView {
  readonly origin: Origin;
  readonly gaps: number;
  readonly requirements: readonly string[];
  readonly lost: FigureJson;
}

/** All gaps of a side, and what they are seen from the other. */
export interface SideView {
  readonly gaps: number;
  readonly lost: FigureJson;
  readonly origins: readonly OriginView[];
}

export interface PairedFigures {
  readonly readings: readonly { readonly reading: Reading; readonly pairs: number; readonly meaning: LocalizedText }[];
  readonly providerGaps: SideView;
  readonly clientGaps: SideView;
  readonly pairs: readonly PairView[];
}

export function pairedFigures({ pairs, provider, client }: PairedReading<LocalizedText>): PairedFigures {
  return {
    readings: READINGS.map((reading) => ({
      reading,
      pairs: pairs.filter((pair) => pair.reading === reading).length,
      meaning: READING_WORDS[reading],
    })),
    providerGaps: sideView(provider),
    clientGaps: sideView(client),
    pairs: pairs.map((pair) => ({ ...pair, provider: pairedSide(pair.provider), client: pairedSide(pair.client) })),
  };
}

function pairedSide({ requirement, standing, below, judged, lost }: PairedSide): PairedSideView {
  const { ref, title, critical } = requirement;
  return { requirement: ref, title, critical, standing, below, judged, lost: figureJson(lost) };
}

const sideView = (shares: readonly OriginShare[]): SideView => ({
  gaps: shares.reduce((sum, { requirements }) => sum + requirements.length, 0),
  lost: figureJson(shares.map(({ lost }) => lost).reduce(plus, ZERO)),
  origins: shares.map(({ origin, requirements, lost }) => ({
    ...{ origin, gaps: requirements.length, requirements, lost: figureJson(lost) },
  })),
});

const CSV_HEADER =
  'reading,provider requirement,provider title,provider standing,provider below,provider judged,provider lost,' +
  'client requirement,client title,client standing,client below,client judged,client lost,relation,reason,meaning\r\n';

/** A row for each pair; points lost as decimals of 0..1. */
export function pairedCsv({ pairs }: PairedFigures, language: Language): string {
  const side = ({ requirement, title, standing, below, judged, lost }: PairedSideView): string[] => [
    ...[requirement, textIn(title, language), standing, String(below), String(judged), lost.decimal],
  ];
  const rows = pairs.map(({ reading, relation, reason, provider, client }) =>
    [
      ...[reading, ...side(provider), ...side(client), relation],
      ...[textIn(reason, language), READING_WORDS[reading][language]],
    ]
      .map(csvCell)
      .join(','),
  );
  return CSV_HEADER + rows.map((row) => `${row}\r\n`).join('');
}
