'use client';

import { useTranslations } from 'next-intl';
import { eventTypes, subjectOf } from '@/lib/webhooks/event-types';
import { useEventName } from './event-name';

const subjects = [...new Set(eventTypes.map(subjectOf))];

/** Every kind of event by its subject, to be ticked. */
export function EventBoxes({ chosen }: { chosen: readonly string[] }) {
  const t = useTranslations('adminInterfaces.webhooks.subject');
  const nameOf = useEventName();
  return (
    <div className="hooks-kinds">
      {subjects.map((subject) => (
        <fieldset key={subject}>
          <legend>{t(subject as 'order')}</legend>
          {eventTypes
            .filter((type) => subjectOf(type) === subject)
            .map((type) => (
              <label key={type} className="check">
                <input type="checkbox" name="events" value={type} defaultChecked={chosen.includes(type)} />
                <span>
                  {nameOf(type)}
                  <code>{type}</code>
                </span>
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  );
}
