import { useTranslation } from 'react-i18next';
import { SendOneFile } from '#web/client/send-one-file.tsx';
import { useAction } from '#web/client/use-action.ts';
import { giveDocument, listDocuments, showParagraph } from '../../contract.ts';

/** Takes the signed document: the file is added, its paragraphs are cut, and from then on pages show its words. */
export function GiveDocument({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('programme');
  const action = useAction(giveDocument, { renews: [listDocuments, showParagraph], onDone });
  return (
    <SendOneFile
      label={t('page.agreement.document.file')}
      hint={t('page.agreement.document.hint')}
      accept=".pdf,.txt,.md"
      action={action}
      doing={t('page.agreement.document.cutting')}
      refused={t('page.agreement.document.refused')}
      onKept={(file) => action.act({ body: { file } })}
      leave={t('page.agreement.document.leave')}
      onLeave={onDone}
    />
  );
}
