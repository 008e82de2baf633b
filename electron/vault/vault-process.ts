import { v7 as uuidv7 } from 'uuid';
import { LuwteError } from '../../contract/errors.ts';
import type { HostLine } from './control.ts';
import type { Surroundings } from './db/connection.ts';
import { Device } from './device.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { usualEnvironment, type VaultEnvironment } from './environment.ts';
import { removeRemains } from './features/documents/index.ts';
import { finishErasures } from './features/erasure/index.ts';
import { followMerges } from './features/merges/index.ts';
import { removeCopy, settleRestored } from './features/one-file/index.ts';
import { disk } from './header/disk.ts';
import { HostSecrets } from './host-secrets.ts';
import type { DeviceSecrets } from './keys/device-secret.ts';
import { PageCalls } from './page-calls.ts';
import { PathTokens } from './paths.ts';
import type { Session } from './session.ts';
import { createServed } from './vault-handlers.ts';
import { VaultService } from './vault-service.ts';

/** What calls in flight get to end; the host gives the whole process less than half a second. */
const patienceMilliseconds = 150;
/** What removing half a file gets of that; the rest of it is removed after the next unlock. */
const tidyMilliseconds = 100;

const surroundings: Surroundings = { now: () => new Date(), newId: () => uuidv7() };

/** Everything of one vault process, put together when the host has said where the device's file is. */
interface Running {
  readonly service: VaultService;
  readonly dispatch: Dispatch;
}

/** Serves page and host over one line until it is told to end; then `exit` gets the status. */
export function runVaultProcess(
  line: HostLine,
  exit: (status: number) => void,
  environmentFor: (device: Device, deviceSecrets: DeviceSecrets) => VaultEnvironment = (
    ...devices
  ) => usualEnvironment(surroundings, ...devices),
): { readonly end: () => void } {
  const paths = new PathTokens((token, path) => line.send({ control: 'path', token, path }));
  const deviceSecrets = new HostSecrets(line.send);
  let running: Running = start(new Device(disk, null));
  let calls: PageCalls | null = null;
  let ending = false;

  function start(device: Device): Running {
    const service = new VaultService(environmentFor(device, deviceSecrets), (session) => {
      line.send({ control: 'opened', path: session.folder, name: session.info.name });
      void settle(session, () => service.session() === session);
    });
    const dispatch = createDispatch({
      features: createServed(service),
      session: () => service.session(),
      surroundings,
      paths,
      deviceSecrets,
    });
    return { service, dispatch };
  }

  /** A vault whose folder is gone can't be worked in; the page keeps what it has until it is opened anew. */
  const dispatch: Dispatch = async (call, input, control) => {
    try {
      return await running.dispatch(call, input, control);
    } catch (error) {
      if (error instanceof LuwteError && error.code === 'vault.folder-gone') setImmediate(end);
      throw error;
    }
  };

  async function end(): Promise<void> {
    if (ending) return;
    ending = true;
    await calls?.close(patienceMilliseconds);
    const session = running.service.session();
    const until = Date.now() + tidyMilliseconds;
    if (session) await tidy(session, () => Date.now() < until);
    try {
      await running.service.close();
      exit(0);
    } catch {
      // Everything committed is safe; only the header's anchors are those of the last time.
      exit(1);
    }
  }

  line.listen({
    onControl: (message) => {
      if (message.control === 'device') running = start(new Device(disk, message.file));
      if (message.control === 'path') paths.adopt(message.token, message.path);
      if (message.control === 'secret') deviceSecrets.receive(message.id, message.answer);
      if (message.control === 'shutdown') void end();
    },
    onPage: (page) => {
      void calls?.close(0);
      // By way of `running`: the host may name the device after the line to the page is there.
      const served = new PageCalls(dispatch, page.send);
      calls = served;
      page.onMessage((message) => served.receive(message));
    },
    onGone: () => void end(),
  });
  line.send({ control: 'ready' });
  return { end: () => void end() };
}

/**
 * Ends what a kill left: a merge, a restored file, unfinished ones, an erasure, also one that waited for the keys
 * of this member. What can't be done now is done another time.
 */
async function settle(session: Session, goesOn: () => boolean): Promise<void> {
  // At once, before anyone can open a backup anew.
  removeCopy(session);
  await followMerges(session).catch(() => undefined);
  await settleRestored(session).catch(() => undefined);
  await tidy(session, goesOn);
  await finishErasures(session, goesOn).catch(() => undefined);
}

/** Removes what is left of unfinished files; what can't be removed now is removed another time. */
async function tidy(session: Session, goesOn: () => boolean): Promise<void> {
  await removeRemains(session, goesOn).catch(() => undefined);
}
