import { useState } from 'react';
import { documentBody } from '../person/document-fields.tsx';
import { type NameDraft, nameBody } from '../person/name-fields.tsx';
import { phoneBody } from '../person/phone-field.tsx';
import type { PersonsData } from '../persons-page.tsx';

export type Recording = NonNullable<PersonsData['can']['record']>;

const nobody: NameDraft = { givenNames: '', familyNames: '', sex: '' };

/** What is written into the form that records a person, and how it is sent. */
export function useRecordDraft(record: Recording) {
  const [name, setName] = useState(nobody);
  const [clusters, setClusters] = useState(() => onlyCluster(record));
  const [document, setDocument] = useState({ kind: record.documentKinds[0]?.id ?? '', number: '' });
  const [phone, setPhone] = useState('');
  const body = {
    ...nameBody(name),
    clusters: [...clusters],
    document: documentBody(document),
    phone: phoneBody(phone),
  };
  return { name, setName, clusters, setClusters, document, setDocument, phone, setPhone, body };
}

/** Whoever holds one cluster records into it without being asked. */
function onlyCluster({ clusters, withoutCluster }: Recording): readonly string[] {
  const [only] = clusters;
  return clusters.length === 1 && only !== undefined && !withoutCluster ? [only.id] : [];
}
