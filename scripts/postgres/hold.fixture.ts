/** A process that holds the server of a folder until it is told to stop: `hold.fixture.ts HOME PORT`. */
import { dirname } from 'node:path';
import { holdServerAt } from './ensure-server';

const [home = '', port = ''] = process.argv.slice(2);
const plan = { home, port: Number(port), settings: { shared_buffers: '16MB' }, say: () => {} };
const server = await holdServerAt(plan, dirname(home));
process.on('SIGTERM', () => server.stop().then(() => process.exit()));
process.on('SIGINT', () => server.stop().then(() => process.exit()));
console.log(server.url('postgres'));
