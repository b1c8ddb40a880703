import type { StatedList } from '../format/paragraphs-file.ts';
import type { Agreement } from './agreement.ts';
import type { Draft, DraftPlace } from './draft.ts';
import { count, listOf, placeAt, quoted } from './words.ts';
import { activityPlaces } from './work.ts';

/** The number that a heading prints against the items below it. */
export function listCounts({ programme }: Agreement): Draft[] {
  return programme.paragraphs.lists.flatMap((list, index): Draft[] => {
    if (list.stated_count === undefined || list.stated_count === list.items.length) return [];
    return [
      {
        code: 'list-count',
        severity: 'error',
        subject: `count.list.${list.id}`,
        params: {
          list: (speaker) => speaker.say(list.label),
          stated: count(list.stated_count),
          counted: count(list.items.length),
        },
        places: [listPlace(programme, list, index)],
        values: [String(list.stated_count), String(list.items.length)],
        arithmetic: [],
      },
    ];
  });
}

function listPlace(programme: Agreement['programme'], list: StatedList, index: number): DraftPlace {
  return placeAt(programme, 'paragraphs.yaml', ['lists', index], list.source, (speaker) =>
    speaker.say(list.label),
  );
}

/** Two lists that say the same, with items that one of them leaves out. */
export function listPairs({ programme }: Agreement): Draft[] {
  const { lists } = programme.paragraphs;
  return lists.flatMap((list, index): Draft[] => {
    const other = lists.find(({ id }) => id === list.same_as);
    if (other === undefined) return [];
    const paired = new Set(list.items.flatMap(({ same_as }) => same_as ?? []));
    const here = list.items.flatMap((item, at) =>
      item.same_as === undefined ? [{ list, index, item, at }] : [],
    );
    const there = other.items.flatMap((item, at) =>
      paired.has(item.id) ? [] : [{ list: other, index: lists.indexOf(other), item, at }],
    );
    const missing = [...here, ...there];
    if (missing.length === 0) return [];
    return [
      {
        code: 'lists-differ',
        severity: 'warning',
        subject: `${list.id}=${other.id}`,
        params: {
          list: (speaker) => speaker.say(list.label),
          other: (speaker) => speaker.say(other.label),
          items: listOf(
            missing.map(
              ({ item }) =>
                (speaker) =>
                  speaker.say(item.text),
            ),
          ),
        },
        places: missing.map(({ list: own, index: at, item, at: row }) =>
          placeAt(programme, 'paragraphs.yaml', ['lists', at, 'items', row], own.source, (speaker) =>
            speaker.say(item.text),
          ),
        ),
        values: missing.map(({ item }) => item.id),
        arithmetic: [],
      },
    ];
  });
}

/** Activities of the text against those of the logical framework: items that only one of the two has. */
export function activityLists({ programme }: Agreement): Draft[] {
  const activities = activityPlaces(programme);
  return programme.paragraphs.lists.flatMap((list, index): Draft[] => {
    const restated = activities.filter(({ activity }) =>
      list.items.some(({ id }) => id === activity.restates),
    );
    const component = restated[0]?.component;
    if (component === undefined) return [];
    const own = activities.filter((one) => one.component === component);
    const itemsLeft = list.items.flatMap((item, at) =>
      activities.some(({ activity }) => activity.restates === item.id) ? [] : [{ item, at }],
    );
    const activitiesLeft = own.filter(({ activity }) => activity.restates === undefined);
    if (itemsLeft.length + activitiesLeft.length === 0) return [];
    return [
      {
        code: 'activities-differ',
        severity: 'warning',
        subject: `${list.id}=activities.${component}`,
        params: {
          list: (speaker) => speaker.say(list.label),
          counted: count(list.items.length),
          activities: count(own.length),
          items: listOf([
            ...itemsLeft.map(({ item }) => quoted(item.text)),
            ...activitiesLeft.map(({ activity }) => quoted(activity.statement)),
          ]),
        },
        places: [
          ...itemsLeft.map(({ item, at }) =>
            placeAt(programme, 'paragraphs.yaml', ['lists', index, 'items', at], list.source, (speaker) =>
              speaker.say(item.text),
            ),
          ),
          ...activitiesLeft.map(({ activity, path }) =>
            placeAt(programme, 'logframe.yaml', path, activity.source, (speaker) =>
              speaker.say(activity.statement),
            ),
          ),
        ],
        values: [
          ...itemsLeft.map(({ item }) => item.id),
          ...activitiesLeft.map(({ activity }) => activity.id),
        ],
        arithmetic: [],
      },
    ];
  });
}
