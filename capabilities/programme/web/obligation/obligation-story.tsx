import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { type Shape, StateMark } from '#web/ui/state-mark.tsx';
import type { ObligationDetail } from '../../contract/obligations.ts';
import { StoryChapter } from './story-chapter.tsx';
import { type StoryLine, storyLines } from './story-lines.ts';
import './obligation-story.css';

export type ObligationStoryProps = {
  detail: ObligationDetail;
  at: string;
  onDone: (said: string) => void;
};

/** What happened to an obligation, as a story: who did what on which day, and the days that the agreement set. */
export function ObligationStory({ detail, at, onDone }: ObligationStoryProps) {
  const { t } = useTranslation('programme');
  const lines = storyLines(detail.obligation, detail.story);
  return (
    <Card title={t('page.obligation.story')} padded>
      {detail.story.length === 0 && <p className="mk-secondary story-none">{t('page.obligation.noStory')}</p>}
      <ol className="story">
        {lines.map((line) =>
          line.kind === 'chapter' ? (
            <StoryChapter key={line.chapter.id} chapter={line.chapter} detail={detail} onDone={onDone} />
          ) : (
            <Day key={line.kind} line={line} detail={detail} at={at} />
          ),
        )}
      </ol>
    </Card>
  );
}

const shapes: Record<Exclude<StoryLine['kind'], 'chapter'>, { ahead: Shape; past: Shape }> = {
  due: { ahead: 'idle', past: 'idle' },
  'due-before': { ahead: 'idle', past: 'idle' },
  opens: { ahead: 'risk', past: 'breach' },
};

/** A day that the agreement set: it comes, or it has passed. */
function Day({
  line: { kind, on },
  detail: { obligation },
  at,
}: {
  line: Exclude<StoryLine, { kind: 'chapter' }>;
  detail: ObligationDetail;
  at: string;
}) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const when = on < at ? 'past' : 'ahead';
  return (
    <li className="story-day">
      <StateMark shape={shapes[kind][when]} size={14} />
      <p>
        <time dateTime={on}>{format.date(on)}</time>{' '}
        {t(`page.obligation.day.${kind}.${when}`, { what: obligation.consequence?.what ?? '' })}
      </p>
    </li>
  );
}
