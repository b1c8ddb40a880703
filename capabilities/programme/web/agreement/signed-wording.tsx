import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ParagraphVoice } from '#web/ui/paragraph-voice.tsx';
import type { ParagraphData } from './paragraph-rules.ts';

/** The signed document's own words in their own language, or how this instance can be given them. */
export function SignedWording({ wording }: { wording: ParagraphData['wording'] }) {
  const { t } = useTranslation('programme');
  if (wording === null) {
    return (
      <EmptyState title={t('page.agreement.noWording')}>
        {t('page.agreement.giveWording')} <a href="#signed-document">{t('page.agreement.document.title')}</a>
      </EmptyState>
    );
  }
  const { text, language, fileName, page } = wording;
  return (
    <>
      <ParagraphVoice segments={[{ text }]} lang={language} />
      <p className="paragraph-aside">
        {page === null
          ? t('page.agreement.from', { file: fileName })
          : t('page.agreement.fromPage', { file: fileName, page })}
      </p>
    </>
  );
}
