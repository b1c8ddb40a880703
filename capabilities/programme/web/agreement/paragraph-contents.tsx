import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { CitedTable } from '#web/ui/places.tsx';
import { useAddresses } from '../addresses.ts';
import type { ParagraphData } from './paragraph-rules.ts';
import './paragraph-contents.css';

/** What a paragraph holds besides its text: enumerations, printed tables, indicators. */
export function ParagraphContents({ paragraph }: { paragraph: ParagraphData }) {
  const { t } = useTranslation('programme');
  const { lists, tables, indicators } = paragraph;
  const format = useFormat();
  return (
    <>
      {tables.map((table) => (
        <Card key={table.id} id={table.id} title={table.title} note={format.currency(table.currency)} padded>
          <PrintedTable table={table} />
        </Card>
      ))}
      {lists.length > 0 && (
        <Card title={t('page.agreement.lists')} padded>
          <div className="paragraph-lists">
            {lists.map((list) => (
              <section key={list.id} id={list.id}>
                <h3>{list.label}</h3>
                <ol>
                  {list.items.map((item) => (
                    <li key={item.id}>{item.text}</li>
                  ))}
                </ol>
              </section>
            ))}
          </div>
        </Card>
      )}
      {indicators.length > 0 && <Indicators indicators={indicators} />}
    </>
  );
}

function PrintedTable({ table }: { table: ParagraphData['tables'][number] }) {
  const { t } = useTranslation('programme');
  const text = (words: string, total: boolean) => (total ? <b>{words}</b> : words);
  return (
    <CitedTable
      caption={t('page.agreement.table', { title: table.title })}
      heads={[
        { id: 'row', label: <span className="mk-hidden">{t('page.agreement.row')}</span> },
        ...table.columns.map(({ id, label }) => ({ id, label, number: true })),
      ]}
      rows={table.rows.map((row) => ({
        id: row.id,
        cells: {
          row: { text: text(row.label, row.total) },
          ...Object.fromEntries(
            Object.entries(row.values).map(([column, value]) => [column, { text: text(value, row.total) }]),
          ),
        },
      }))}
    />
  );
}

function Indicators({ indicators }: Pick<ParagraphData, 'indicators'>) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  return (
    <Card
      title={t('page.agreement.indicators')}
      note={t('page.agreement.count', { count: indicators.length })}
    >
      <ul className="paragraph-indicators">
        {indicators.map(({ id, numbered, statement }) => (
          <li key={id}>
            <span className="paragraph-number">{numbered ? id : ''}</span>
            <a href={addresses.indicator(id)}>{statement}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
