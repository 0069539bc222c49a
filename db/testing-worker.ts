import { remindHeld } from '@/lib/holds/remind-held';
import { expireOrders } from '@/lib/orders/expire-orders';
import { connect } from './client';

/** A worker in a process of its own, so that it can be killed: its database, what it does, and its clock (ISO). */
const [url = '', work = '', clock = ''] = process.argv.slice(2);
const { db, close } = connect(url, { max: 2 });
await (work === 'remind' ? remindHeld : expireOrders)(db, new Date(clock));
await close();
