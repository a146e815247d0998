import { useMemo } from 'react';
import { Button } from '../../components/Button';
import { TickOption } from '../../components/TickOption';
import { Choice } from '../../components/Choice';
import { SubPageHead } from '../../components/PageHead';
import { TextField } from '../../components/TextField';
import { useAddress } from '../../components/use-address';
import { frameworkRows, placedRequirements, type PlacedRequirement } from '../../frameworks/tree';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { useFramework } from './FrameworkLayout';
import { RequirementCard } from './RequirementCard';
import { RequirementList } from './RequirementList';
import { FRAMEWORKS } from './wording';

const ALL = 'all';

/** The requirements of a framework: found, chosen, read in full. Each has an address. */
export function RequirementsPage() {
  const t = useTexts(FRAMEWORKS);
  const { text, number } = useFormats();
  const { tree } = useFramework();
  const { values: chosen, change: choose } = useAddress([
    'requirement',
    'search',
    'category',
    'dimension',
    'owner',
    'critical',
  ]);
  const placed = useMemo(() => placedRequirements(tree.groups), [tree]);
  const { search, category, dimension, owner, critical } = chosen;
  const rows = useMemo(
    () =>
      frameworkRows(tree.groups, {
        ...{ search, category, dimension, owner, criticalOnly: critical !== '', textOf: text },
      }),
    [tree, search, category, dimension, owner, critical, text],
  );
  const refs = rows.flatMap((row) => (row.kind === 'requirement' ? [row.requirement.ref] : []));
  const current = placed.find(({ requirement }) => requirement.ref === chosen.requirement) ?? firstOf(placed, refs);
  const at = current ? refs.indexOf(current.requirement.ref) : -1;
  const option = (key: string): string => (key === ALL ? '' : key);
  const isNarrowed = [search, category, dimension, owner, critical].some((value) => value !== '');
  return (
    <section className="stack">
      <SubPageHead title={t.requirements} detail={t.found(number(refs.length), number(placed.length))} />
      <div className="framework-bar no-print" role="search">
        <div className="framework-search">
          <TextField label={t.search} value={search} onChange={(value) => choose({ search: value })} type="search" />
        </div>
        <Choice
          label={t.category}
          options={[
            { key: ALL, label: t.allCategories },
            ...tree.groups.map(({ ref, title }) => ({ key: ref, label: text(title) })),
          ]}
          value={category || ALL}
          onChange={(key) => choose({ category: option(key) })}
        />
        <Choice
          label={t.dimension}
          options={[
            { key: ALL, label: t.allDimensions },
            ...tree.dimensions.map(({ key, title }) => ({ key, label: text(title) })),
          ]}
          value={dimension || ALL}
          onChange={(key) => choose({ dimension: option(key) })}
        />
        <Choice
          label={t.owner}
          options={[
            { key: ALL, label: t.allOwners },
            ...tree.ownerFunctions.map(({ key, title }) => ({ key, label: text(title) })),
          ]}
          value={owner || ALL}
          onChange={(key) => choose({ owner: option(key) })}
        />
        <TickOption isSelected={critical !== ''} onChange={(isOn) => choose({ critical: isOn ? 'yes' : '' })}>
          {t.criticalOnly}
        </TickOption>
        {isNarrowed && (
          <Button
            look="plain"
            onPress={() => choose({ search: '', category: '', dimension: '', owner: '', critical: '' })}
          >
            {t.clear}
          </Button>
        )}
      </div>
      <div className="framework-columns">
        <RequirementList
          rows={rows}
          current={current?.requirement.ref}
          onChoose={(requirement) => choose({ requirement })}
        />
        {current && (
          <div className="stack">
            <RequirementCard key={current.requirement.ref} placed={current} />
            <div className="row no-print">
              <Button isDisabled={at <= 0} onPress={() => choose({ requirement: refs[at - 1] ?? '' })}>
                ← {t.previous}
              </Button>
              <Button
                isDisabled={at < 0 || at >= refs.length - 1}
                onPress={() => choose({ requirement: refs[at + 1] ?? '' })}
              >
                {t.next} →
              </Button>
            </div>
          </div>
        )}
      </div>
    </section>
  );
}

const firstOf = (placed: readonly PlacedRequirement[], refs: readonly string[]): PlacedRequirement | undefined =>
  placed.find(({ requirement }) => requirement.ref === refs[0]);
