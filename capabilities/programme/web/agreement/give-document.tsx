import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { useUploads } from '#web/client/use-uploads.ts';
import { FileField } from '#web/ui/file-field.tsx';
import { giveDocument, listDocuments, showParagraph } from '../../contract.ts';

/** Takes the signed document: the file is added, its paragraphs are cut, and from then on pages show its words. */
export function GiveDocument({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('programme');
  const giving = useAction(giveDocument, { renews: [listDocuments, showParagraph], onDone });
  const uploads = useUploads({ onKept: ({ id }) => giving.act({ body: { file: id } }) });
  return (
    <div className="mk-stack">
      <FileField
        label={t('page.agreement.document.file')}
        hint={t('page.agreement.document.hint')}
        files={uploads.files}
        accept=".pdf,.txt,.md"
        onChoose={(files) => {
          // One document at a time: what was refused gives way to the next try.
          giving.setAside();
          for (const { id } of uploads.files) uploads.remove(id);
          uploads.choose(files);
        }}
        onStop={uploads.stop}
        onRemove={uploads.remove}
        onAgain={uploads.again}
      />
      <p className={giving.pending ? 'mk-muted mk-sm' : 'mk-hidden'} role="status">
        {giving.pending ? t('page.agreement.document.cutting') : ''}
      </p>
      <FormNotice title={t('page.agreement.document.refused')} error={giving.error} />
      <div>
        <Button onClick={onDone}>{t('page.agreement.document.leave')}</Button>
      </div>
    </div>
  );
}
