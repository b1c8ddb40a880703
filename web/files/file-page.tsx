import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile, type FileShape, showFile, showImage } from '#kernel/files/contract.ts';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { fileKind } from '#web/ui/file-kind.ts';
import { FileSize } from '#web/ui/file-size.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../client/loaded.tsx';
import { usePlace } from '../client/place.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import './file-page.css';

/** The file viewer: an image itself, of every other file what is known; and the file to be saved. */
export function FilePage() {
  const { file = '' } = useParams({ strict: false });
  const query = useEndpoint(showFile, { params: { file } });
  return <Loaded query={query}>{(data) => <FileView key={data.file.id} file={data.file} />}</Loaded>;
}

function FileView({ file }: { file: FileShape }) {
  const { t } = useTranslation('web');
  const { programme } = usePlace();
  return (
    <>
      <PageHead
        title={<span className="file-name">{file.name}</span>}
        actions={
          <Button
            component="a"
            variant="filled"
            href={endpointUrl(downloadFile, { params: { programme, file: file.id } })}
            download
            leftSection={<Icon name="download" size={14} />}
          >
            {t('file.page.download')}
          </Button>
        }
      />
      <div className={file.inline ? 'mk-columns' : 'file-alone'}>
        {file.inline && <Image file={file} />}
        <Known file={file} />
      </div>
    </>
  );
}

/** Asked for once: each look is told in the trail. */
function Image({ file: { id, name } }: { file: FileShape }) {
  const { t } = useTranslation('web');
  const { programme } = usePlace();
  const [failed, setFailed] = useState(false);
  if (failed) {
    return <EmptyState title={t('file.page.imageFailed')}>{t('file.page.imageFailedText')}</EmptyState>;
  }
  return (
    <Card>
      <figure className="file-image">
        <img
          src={endpointUrl(showImage, { params: { programme, file: id } })}
          alt={t('file.page.imageAlt', { name })}
          onError={() => setFailed(true)}
        />
      </figure>
    </Card>
  );
}

function Known({ file }: { file: FileShape }) {
  const { t } = useTranslation('web');
  const format = useFormat();
  return (
    <Card title={t('file.page.known')} padded>
      <div className="mk-stack">
        <Facts
          facts={[
            { name: t('file.page.kind'), value: t(`file.kind.${fileKind(file.mediaType)}`) },
            { name: t('file.page.size'), value: <FileSize bytes={file.sizeBytes} /> },
            { name: t('file.page.givenBy'), value: file.recordedBy },
            { name: t('file.page.givenAt'), value: format.instant(file.recordedAt) },
            { name: t('file.page.belongs'), value: file.cluster?.name ?? t('file.page.wholeProgramme') },
            { name: t('file.page.print'), value: <code className="file-print">{file.sha256}</code> },
          ]}
        />
        {!file.original && <p className="file-aside">{t('file.page.stripped')}</p>}
        <p className="mk-muted mk-sm">{t('file.page.told')}</p>
      </div>
    </Card>
  );
}
