import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { useWriting } from '#web/client/use-writing.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { Card } from '#web/ui/card.tsx';
import { fileKind } from '#web/ui/file-kind.ts';
import { FileSize } from '#web/ui/file-size.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { listDocuments } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { GiveDocument } from './give-document.tsx';
import './signed-document.css';

type Documents = ResponseOf<typeof listDocuments>;
type Document = Documents['documents'][number];

/** The paper that was signed, who gave it and when, and those that were given before it. */
export function SignedDocument() {
  const { t } = useTranslation('programme');
  const query = useEndpoint(listDocuments);
  return (
    <Card title={t('page.agreement.document.title')} id="signed-document" padded>
      <Loaded query={query} rows={2}>
        {(data) => <Shown data={data} />}
      </Loaded>
    </Card>
  );
}

function Shown({ data: { documents, can } }: { data: Documents }) {
  const { t } = useTranslation('programme');
  const [latest, ...earlier] = documents;
  return (
    <div className="mk-stack">
      {latest === undefined ? (
        <p className="mk-secondary">{t('page.agreement.document.none')}</p>
      ) : (
        <DocumentLine document={latest} />
      )}
      {earlier.length > 0 && (
        <details className="document-earlier">
          <summary>{t('page.agreement.document.earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((document) => (
              <li key={document.id}>
                <DocumentLine document={document} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Giving isReplacing={latest !== undefined} mayGive={can.give} />
    </div>
  );
}

function DocumentLine({ document }: { document: Document }) {
  const { t } = useTranslation('programme');
  const { t: say } = useTranslation('web');
  const format = useFormat();
  const addresses = useAddresses();
  const { file, name, mediaType, sizeBytes, paragraphs } = document;
  return (
    <div className="document-line">
      <Icon name="file" size={20} />
      <div>
        {file === null ? <b>{name}</b> : <a href={addresses.file(file)}>{name}</a>}
        <p className="mk-muted mk-sm">
          {say(`file.kind.${fileKind(mediaType)}`)}
          {sizeBytes !== null && (
            <>
              , <FileSize bytes={sizeBytes} />
            </>
          )}
          , {t('page.agreement.document.paragraphs', { count: paragraphs })}
        </p>
        <p className="mk-muted mk-sm">
          {t('page.agreement.document.given', {
            who: document.recordedBy,
            on: format.instant(document.recordedAt),
          })}
        </p>
      </div>
    </div>
  );
}

/** Offered to everybody who reads it, and open to whoever may. */
function Giving({ isReplacing, mayGive }: { isReplacing: boolean; mayGive: boolean }) {
  const { t } = useTranslation('programme');
  const { isNow } = useWriting();
  const [open, setOpen] = useState(false);
  if (open && mayGive && isNow) return <GiveDocument onDone={() => setOpen(false)} />;
  return (
    <div>
      <ActButton
        closed={mayGive ? undefined : t('page.agreement.document.notYours')}
        onClick={() => setOpen(true)}
      >
        {t(isReplacing ? 'page.agreement.document.replace' : 'page.agreement.document.give')}
      </ActButton>
    </div>
  );
}
