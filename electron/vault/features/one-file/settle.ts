import type { Session } from '../../session.ts';
import { dropWaiting, waitedFor, writeWaiting } from './rows.ts';

/**
 * Ends what a kill left of a restored file: its client in `casework` decides. With that client the rest follows;
 * without, nothing of it stays. What lies in a compartment that the member can't open waits for one who can.
 */
export async function settleRestored({ connections, member }: Session): Promise<void> {
  const casework = connections.get('casework');
  // Only that part tells; whoever can open it decides.
  if (!casework) return;
  const isThere = (client: string) =>
    casework.database.prepare('SELECT 1 FROM client WHERE id = ?').get([client]) !== undefined;
  for (const connection of connections.values()) {
    await connection.transact(member, async (context) => {
      for (const client of waitedFor(connection)) {
        if (isThere(client)) await writeWaiting(connection, context, client);
        else dropWaiting(connection, client);
      }
    });
  }
}
