import type { Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { SubPageHead } from '../../../components/PageHead';
import { SaveBar } from '../../../components/SaveBar';
import { Section } from '../../../components/Section';
import { TextField } from '../../../components/TextField';
import { TextList } from '../../../components/TextList';
import { TranslatedField } from '../../../components/TranslatedField';
import { FORMS } from '../../../components/forms-wording';
import { faultAt } from '../../../forms/faults';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { textOfTyped, typedOf, type TypedText } from '../../../language/text-edit';
import { Logos } from './Logos';
import { useEngagementEdit } from './use-engagement-edit';
import './setup.css';
import { SETUP } from './wording';

type Engagement = Schemas['EngagementDto'];

interface Member {
  readonly name: string;
  readonly role: TypedText;
}

const formOf = (engagement: Engagement) => ({
  version: engagement.version,
  purpose: typedOf(engagement.purpose),
  background: engagement.background.map(typedOf),
  team: engagement.team.map(({ name, role }): Member => ({ name, role: typedOf(role) })),
  distribution: engagement.distribution.map(typedOf),
  accent: engagement.accent ?? '',
  currency: engagement.currency ?? '',
});
type Form = ReturnType<typeof formOf>;

function bodyOf({ purpose, background, team, distribution, accent, currency }: Partial<Form>) {
  const filled = (texts: readonly TypedText[]) => texts.flatMap((typed) => textOfTyped(typed) ?? []);
  return {
    ...(purpose === undefined ? {} : { purpose: textOfTyped(purpose) ?? null }),
    ...(background === undefined ? {} : { background: filled(background) }),
    ...(distribution === undefined ? {} : { distribution: filled(distribution) }),
    ...(team === undefined ? {} : { team: team.flatMap(memberOf) }),
    ...(accent === undefined ? {} : { accent: accent.trim() === '' ? null : accent.trim() }),
    ...(currency === undefined ? {} : { currency: currency.trim() === '' ? null : currency.trim().toUpperCase() }),
  };
}

/** Rows without a name are rows that were not filled in. */
function memberOf({ name, role }: Member): Schemas['TeamMemberDto'][] {
  const text = textOfTyped(role);
  return name.trim() === '' || text === undefined ? [] : [{ name: name.trim(), role: text }];
}

const COLOUR = /^#[0-9A-Fa-f]{6}$/;
const CURRENCY = /^[A-Za-z]{3}$/;

/** What all reports of an engagement say and how they look. */
export function ReportPage() {
  const t = useTexts(SETUP);
  const { engagement, edit, saving, mayWrite, bar } = useEngagementEdit(formOf, bodyOf);
  const { value: form, set } = edit;
  const fault = (pointer: string): string | undefined => faultAt(saving.error, pointer);
  const isColour = form.accent.trim() === '' || COLOUR.test(form.accent.trim());
  const isCurrency = form.currency.trim() === '' || CURRENCY.test(form.currency.trim());
  return (
    <section className="stack">
      <SubPageHead title={t.report} detail={t.reportText} />
      <Section title={t.logos} detail={t.logosText}>
        <Logos engagement={engagement} mayWrite={mayWrite} />
      </Section>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <fieldset className="bare form" disabled={!mayWrite}>
          <TranslatedField
            label={t.purpose}
            hint={t.purposeHint}
            value={form.purpose}
            onChange={(purpose) => set({ purpose })}
            lines={3}
            fault={fault('/purpose')}
          />
          <TextList
            label={t.background}
            hint={t.backgroundHint}
            itemLabel={t.backgroundItem}
            items={form.background}
            onChange={(background) => set({ background: [...background] })}
            lines={2}
            fault={fault('/background')}
          />
          <Team members={form.team} onChange={(team) => set({ team })} fault={fault('/team')} />
          <TextList
            label={t.distribution}
            hint={t.distributionHint}
            itemLabel={t.distributionItem}
            items={form.distribution}
            onChange={(distribution) => set({ distribution: [...distribution] })}
            fault={fault('/distribution')}
          />
          <div className="form-columns">
            <div className="accent-row">
              <TextField
                label={t.accent}
                hint={t.accentHint}
                value={form.accent}
                onChange={(accent) => set({ accent })}
                fault={isColour ? fault('/accent') : t.wrongAccent}
                placeholder="#1F5FA8"
              />
              <input
                type="color"
                className="swatch"
                aria-label={t.accentPick}
                value={COLOUR.test(form.accent.trim()) ? form.accent.trim() : '#1f5fa8'}
                onChange={(event) => set({ accent: event.target.value.toUpperCase() })}
              />
            </div>
            <TextField
              label={t.currency}
              hint={t.currencyHint}
              value={form.currency}
              onChange={(currency) => set({ currency })}
              fault={isCurrency ? fault('/currency') : t.wrongCurrency}
              placeholder="USD"
            />
          </div>
        </fieldset>
        {mayWrite && <SaveBar {...bar} isDisabled={!isColour || !isCurrency} />}
      </form>
      <LeaveGuard isDirty={edit.isDirty} />
    </section>
  );
}

interface TeamProps {
  readonly members: readonly Member[];
  readonly onChange: (members: Member[]) => void;
  readonly fault: string | undefined;
}

function Team({ members, onChange, fault }: TeamProps) {
  const t = useTexts(SETUP);
  const forms = useTexts(FORMS);
  const { number } = useFormats();
  const withOne = (at: number, part: Partial<Member>): void =>
    onChange(members.map((member, index) => (index === at ? { ...member, ...part } : member)));
  return (
    <fieldset className="bare">
      <legend className="label">{t.team}</legend>
      <p className="small quiet">{t.teamHint}</p>
      {members.map((member, at) => (
        <div key={at} className="item-row">
          <div className="form-columns">
            <TextField
              label={forms.number(t.memberName, number(at + 1))}
              value={member.name}
              onChange={(name) => withOne(at, { name })}
            />
            <TranslatedField
              label={forms.number(t.memberRole, number(at + 1))}
              value={member.role}
              onChange={(role) => withOne(at, { role })}
            />
          </div>
          <Button
            aria-label={forms.removeNumber(number(at + 1))}
            onPress={() => onChange(members.filter((_, index) => index !== at))}
          >
            ×
          </Button>
        </div>
      ))}
      {fault !== undefined && <p className="fault small">{fault}</p>}
      <div>
        <Button onPress={() => onChange([...members, { name: '', role: '' }])}>{t.addMember}</Button>
      </div>
    </fieldset>
  );
}
