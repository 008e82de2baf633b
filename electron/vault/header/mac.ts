import sodium from 'sodium-native';
import { emptyMac, formatVersion, type Header, headerBytes } from './header.ts';

/** The header, in the present format, with the MAC that its content asks for. */
export function signHeader(header: Header, key: Buffer): Header {
  const mac = Buffer.alloc(sodium.crypto_auth_BYTES);
  const unsigned: Header = { ...header, format: formatVersion, mac: emptyMac };
  sodium.crypto_auth(mac, headerBytes(unsigned), key);
  return { ...unsigned, mac: mac.toString('hex') };
}

/** Whether the header is as a holder of the key wrote it. */
export function verifyHeader(header: Header, key: Buffer): boolean {
  const message = headerBytes({ ...header, mac: emptyMac });
  return sodium.crypto_auth_verify(Buffer.from(header.mac, 'hex'), message, key);
}

/**
 * The MAC of a backup's list of contents. The words before it keep it apart from a header, which
 * begins with a brace.
 */
export function signBackupList(list: Buffer, key: Buffer): Buffer {
  const mac = Buffer.alloc(sodium.crypto_auth_BYTES);
  sodium.crypto_auth(mac, Buffer.concat([Buffer.from('luwte backup\n'), list]), key);
  return mac;
}
