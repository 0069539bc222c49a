import type { Interval, Weekday, WeeklyHours } from '@/lib/stores/hours-types';

const minutes = (clock: string): number => {
  const [hour = '', minute = ''] = clock.split(':');
  return Number(hour) * 60 + Number(minute);
};

/** '10:00-13:00 15:00-20:00' → two intervals; '11:00-25:00' ends at one the next morning; '' = closed. */
export const intervals = (spans: string): Interval[] =>
  spans
    .split(' ')
    .filter(Boolean)
    .map((span) => {
      const [from = '', to = ''] = span.split('-');
      return { from: minutes(from), to: minutes(to) };
    });

/** The same spans every day but the ones named; `holiday` is for public holidays. */
export function week(usual: string, except: Partial<Record<Weekday | 'holiday', string>> = {}): WeeklyHours {
  const on = (day: Weekday) => intervals(except[day] ?? usual);
  return {
    mon: on('mon'),
    tue: on('tue'),
    wed: on('wed'),
    thu: on('thu'),
    fri: on('fri'),
    sat: on('sat'),
    sun: on('sun'),
    ...(except.holiday !== undefined && { holiday: intervals(except.holiday) }),
  };
}
