import { useTranslation } from 'react-i18next';
import { RuleRow } from '#web/ui/rule-row.tsx';
import { StateChip, severityShape } from '#web/ui/state-chip.tsx';
import type { FindingShape } from '../../contract.ts';
import type { ParagraphRules, Rule } from './paragraph-rules.ts';

export type RuleListProps = {
  rules: ParagraphRules;
  findings: readonly FindingShape[];
  /** The finding that the page shows open. */
  selected: string | undefined;
  /** Id of the rule whose words are pointed at, or that the address names. */
  pointed: string | undefined;
  onPoint: (rule: string | undefined) => void;
};

/** What Minka reads in a paragraph: numbered as its words are; then what has no words of its own. */
export function RuleList({ rules, ...shared }: RuleListProps) {
  const { t } = useTranslation('programme');
  const { marked, watched, stated } = rules;
  if (marked.length + watched.length + stated.length === 0) {
    return <p className="mk-secondary mk-sm">{t('page.agreement.nothingWatched')}</p>;
  }
  return (
    <>
      {marked.map((rule, index) => (
        <Row key={rule.id} rule={rule} number={index + 1} {...shared} />
      ))}
      <Group title={t('page.agreement.watchedToo')} rules={watched} {...shared} />
      <Group title={t('page.agreement.statedToo')} rules={stated} {...shared} />
    </>
  );
}

type Shared = Omit<RuleListProps, 'rules'>;

function Group({ title, rules, ...shared }: Shared & { title: string; rules: readonly Rule[] }) {
  if (rules.length === 0) return null;
  return (
    <div className="paragraph-group">
      <h4 className="paragraph-label">{title}</h4>
      {rules.map((rule) => (
        <Row key={rule.id} rule={rule} {...shared} />
      ))}
    </div>
  );
}

function Row({
  rule,
  number,
  findings,
  selected,
  pointed,
  onPoint,
}: Shared & { rule: Rule; number?: number }) {
  const { t } = useTranslation('programme');
  return (
    <RuleRow
      id={rule.id}
      number={number}
      title={rule.title}
      selected={selected !== undefined && rule.findings.includes(selected)}
      pointed={pointed !== undefined && rule.ids.includes(pointed)}
      words={
        number === undefined
          ? undefined
          : { href: `#words-${number}`, label: t('page.agreement.toWords', { number }) }
      }
      onPoint={(inside) => onPoint(inside ? rule.id : undefined)}
      chip={<Outcome keys={rule.findings} findings={findings} />}
    >
      {rule.ids.slice(1).map((id) => (
        <span key={id} id={id} />
      ))}
      {rule.details.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {rule.contents.length > 0 && (
        <ul className="paragraph-contents">
          {rule.contents.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </RuleRow>
  );
}

/** The gravest of its open findings; nothing where nothing was found. */
function Outcome({ keys, findings }: { keys: readonly string[]; findings: readonly FindingShape[] }) {
  const { t } = useTranslation('web');
  const open = findings.filter(({ key, settled }) => settled === null && keys.includes(key));
  const gravest = (['error', 'warning', 'note'] as const).find((severity) =>
    open.some((finding) => finding.severity === severity),
  );
  if (gravest === undefined) return null;
  return <StateChip shape={severityShape(gravest)} label={t(`severity.${gravest}`)} />;
}
