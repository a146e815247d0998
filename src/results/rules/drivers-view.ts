import type { CriticalError, Drivers, Period } from '../../assessment/assessment';
import type { ContactTrait, UnfitReason } from '../../kpi/rules/driver-model';
import type { DissatisfiedShare, DriversJudgement, ErrorAssociation } from '../../kpi/rules/judge-drivers';
import { associationJson, type AssociationJson, type DriversJson } from '../../report/models/evidence-json';
import { driversSentence, modelSentence } from '../../report/models/gap-report/drivers';
import { rounded } from '../../report/models/gap-report/kpi-text';
import { intervalJson, statisticJson, type IntervalJson } from '../../report/models/kpi-json';
import type { LanguageContext } from '../../report/models/report-context';
import type { LocalizedText } from '../../shared/text';
import { resultsWordingIn } from '../wording';

export interface DissatisfiedView {
  readonly dissatisfied: number;
  readonly contacts: number;
  /** 0..1 */
  readonly share: string;
  readonly interval: IntervalJson;
}

export interface AssociationView extends AssociationJson {
  readonly title: LocalizedText;
  readonly class: CriticalError['class'];
  /** Null when no contact has the error, or all have it. */
  readonly withError: DissatisfiedView | null;
  readonly withoutError: DissatisfiedView | null;
  readonly sentence: string;
}

export interface DriversView extends Omit<DriversJson, 'model' | 'associations'> {
  readonly title: LocalizedText;
  readonly period: Period;
  readonly sample: LocalizedText | null;
  /** The regression behind the adjusted odds ratios: what it holds equal, or why there is none. */
  readonly model: {
    readonly adjustedFor: readonly ContactTrait[] | null;
    /** Contacts left aside: all that share an error, a unit or a reason with them gave the same answer. */
    readonly setAside: number | null;
    readonly notFitted: UnfitReason | null;
    readonly sentence: string;
  };
  readonly sentence: string;
  readonly associations: readonly AssociationView[];
}

/** Errors and dissatisfaction as the API shows them. */
export function driversView(context: LanguageContext, drivers: Drivers, judgement: DriversJudgement): DriversView {
  const { title, period, sample = null } = drivers;
  const { contacts, dissatisfied, model, associations } = judgement;
  return {
    ...{ title, period, sample, contacts, dissatisfied },
    model: {
      ...(model.kind === 'fitted'
        ? { adjustedFor: model.adjustedFor, setAside: model.setAside, notFitted: null }
        : { adjustedFor: null, setAside: null, notFitted: model.reason }),
      sentence: modelSentence(context, model),
    },
    sentence: driversSentence(context, drivers, judgement),
    associations: associations.map((association) => ({
      ...associationJson(association),
      title: association.error.title,
      class: association.error.class,
      withError: dissatisfiedView(association.withError),
      withoutError: dissatisfiedView(association.withoutError),
      sentence: associationSentence(context, association),
    })),
  };
}

const dissatisfiedView = (share: DissatisfiedShare | null): DissatisfiedView | null =>
  share && {
    dissatisfied: share.dissatisfied,
    contacts: share.contacts,
    share: statisticJson(share.share),
    interval: intervalJson(share.interval),
  };

function associationSentence(context: LanguageContext, association: ErrorAssociation): string {
  const { words, figures, language } = context;
  const { drivers } = resultsWordingIn(language);
  const { error, verdict, withError, withoutError, oddsRatio, test } = association;
  const decimal = (value: number): string => figures.decimal(rounded(value), 2);
  const share = ({ share: value }: DissatisfiedShare): string => figures.share(rounded(value));
  return words.sentences([
    drivers.association[verdict](context.text(error.title)),
    withError && withoutError ? drivers.shares(share(withError), share(withoutError)) : drivers.incomparable,
    ...(oddsRatio && test
      ? [
          drivers.odds(
            decimal(oddsRatio.value),
            `${decimal(oddsRatio.interval.low)}–${decimal(oddsRatio.interval.high)}`,
            figures.pValue(rounded(test.adjustedPValue)),
          ),
        ]
      : []),
  ]);
}
