import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { bridgeName, type LuwteBridge } from '../contract/bridge.ts';
import type { HostEvent, Reply, Request } from '../contract/wire.ts';
import { channels } from './shell/electron-api.ts';

type VaultListener = Parameters<LuwteBridge['onVault']>[0];
type HostListener = Parameters<LuwteBridge['onHost']>[0];

let vaultPort: MessagePort | undefined;
let vaultListener: VaultListener | undefined;
let hostListener: HostListener | undefined;
/** What was said before the other side was there. */
const toVault: Request[] = [];
const fromVault: Reply[] = [];
const fromHost: Array<Reply | HostEvent> = [];

ipcRenderer.on(channels.vaultPort, ({ ports }: IpcRendererEvent) => {
  const [port] = ports;
  if (!port) return;
  vaultPort?.close();
  vaultPort = port;
  port.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (vaultListener) vaultListener(data);
    else fromVault.push(data);
  };
  for (const message of toVault.splice(0)) port.postMessage(message);
});

ipcRenderer.on(channels.host, (_event, message: Reply | HostEvent) => {
  if (hostListener) hostListener(message);
  else fromHost.push(message);
});

const bridge: LuwteBridge = {
  toVault: (message) => {
    if (vaultPort) vaultPort.postMessage(message);
    else toVault.push(message);
  },
  toHost: (message) => ipcRenderer.send(channels.host, message),
  onVault: (listener) => {
    vaultListener = listener;
    for (const message of fromVault.splice(0)) listener(message);
  },
  onHost: (listener) => {
    hostListener = listener;
    for (const message of fromHost.splice(0)) listener(message);
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
ipcRenderer.send(channels.ready);
