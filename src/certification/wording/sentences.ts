import { CONDITION_KINDS, type ConditionKind } from '../../framework/rules/certification-scheme';
import { Figures } from '../../report/models/figures';
import { figureWordingIn } from '../../report/wording/figures';
import type { GateBlocker, GateFigure } from '../../scoring/gates';
import { compare, ratio, type Ratio } from '../../scoring/ratio';
import type { Language } from '../../shared/text';
import type { Obligation } from '../rules/nonconformity';
import type { DecisionBlocker } from '../rules/proposal';
import { certificationWordingIn } from '.';

/** What people call the things that rules know by keys and ids, in the language of the sentence. */
export interface CertificationNames {
  /** Threshold: a figure must not be rounded as if it reached it; null where the gate judges no ratio. */
  readonly gate: (key: string) => { readonly title: string; readonly threshold: Ratio | null };
  readonly unit: (id: string) => string;
  readonly site: (id: string) => string;
  readonly nonconformity: (id: string) => string;
}

/** Places and references in a sentence; the rest is counted. */
const MOST_NAMED = 5;
/** From here on one decimal shows that there is a distance. */
const SMALL = ratio(1, 1000);

/** What would have to change, in one sentence with its figures. */
export function blockerSentence(blocker: DecisionBlocker, language: Language, names: CertificationNames): string {
  const { blockers: words } = certificationWordingIn(language);
  const named = (ids: readonly string[], name: (id: string) => string): string => listIn(language, ids.map(name));
  switch (blocker.kind) {
    case 'notDetermined': {
      const figures = figuresIn(language, blocker.minimumCoverage);
      return words.notDetermined(figures.percent(blocker.coverage), figures.percent(blocker.minimumCoverage));
    }
    case 'score': {
      const figures = figuresIn(language, blocker.needed);
      const { value, needed, distance } = blocker;
      return words.score(figures.percent(value), figures.percent(needed), pointsOf(figures, distance));
    }
    case 'gate': {
      const { title } = names.gate(blocker.gate);
      const places = blocker.outcome === 'failed' ? blocker.blockers : blocker.open;
      return words.gate[blocker.outcome](title, placesOf(places, blocker.gate, language, names));
    }
    case 'dataMonths':
      return words.dataMonths(blocker.months, blocker.needed);
    case 'openMajors':
    case 'openMinors':
      return words[blocker.kind](blocker.ids.length, blocker.allowed, named(blocker.ids, names.nonconformity));
    case 'minorPlans':
      return words.minorPlans(blocker.ids.length, named(blocker.ids, names.nonconformity));
    case 'sitesNotVisited':
      return words.sitesNotVisited(blocker.sites.length, named(blocker.sites, names.site));
    case 'pairedEvidence':
      return words.pairedEvidence[blocker.why];
  }
}

/** @param thresholds what a figure is judged against: rounding must not seem to reach it */
function figuresIn(language: Language, ...thresholds: readonly Ratio[]): Figures {
  return new Figures(figureWordingIn(language), thresholds);
}

function listIn(language: Language, names: readonly string[]): string {
  return figureWordingIn(language).list(names.slice(0, MOST_NAMED), Math.max(0, names.length - MOST_NAMED));
}

/** Points of 100; never as if there were no distance. */
function pointsOf(figures: Figures, distance: Ratio): string {
  return compare(distance, SMALL) < 0 ? figures.points3(distance) : figures.points(distance);
}

function placesOf(places: readonly GateBlocker[], gate: string, language: Language, names: CertificationNames): string {
  const { place } = certificationWordingIn(language);
  const { threshold } = names.gate(gate);
  const figures = threshold === null ? figuresIn(language) : figuresIn(language, threshold);
  const figure = (value: GateFigure): string =>
    value.kind === 'ratio' ? figures.percent(value.ratio) : figures.whole(value.count);
  const said = places.map(({ ref, unit, value }) =>
    place(ref, unit === undefined ? null : names.unit(unit), value ? figure(value) : null),
  );
  return listIn(language, said);
}

export interface ObligationWords {
  /** What has to be done, and until when. */
  readonly what: string;
  /** When it was done; or from when on it suspends. */
  readonly then: string;
}

/** What has to be done until when, and what follows. */
export function obligationWords(
  obligation: Obligation,
  language: Language,
  names: Pick<CertificationNames, 'nonconformity'>,
): ObligationWords {
  const words = certificationWordingIn(language);
  const figures = figuresIn(language);
  const { kind, id, due, metOn, suspendsFrom } = obligation;
  return {
    what: words.obligations[kind](subjectOf(kind, id, language, names), figures.date(due)),
    then:
      metOn === null ? words.obligationSuspends(figures.date(suspendsFrom)) : words.obligationMet(figures.date(metOn)),
  };
}

function subjectOf(
  kind: Obligation['kind'],
  id: string,
  language: Language,
  names: Pick<CertificationNames, 'nonconformity'>,
): string {
  // Number of the certificate, then which of its surveillances.
  if (kind === 'surveillance') return id.slice(id.lastIndexOf('/') + 1);
  if (kind !== 'condition') return names.nonconformity(id);
  return conditionName(id, language);
}

/** What a condition of a grant asks for; of one that is not known, its id. */
export function conditionName(id: string, language: Language): string {
  const { conditions, otherCondition } = certificationWordingIn(language);
  return isConditionKind(id) ? conditions[id] : otherCondition(id);
}

const isConditionKind = (id: string): id is ConditionKind => (CONDITION_KINDS as readonly string[]).includes(id);
