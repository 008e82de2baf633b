import { createHash } from 'node:crypto';
import sodium from 'sodium-native';
import { expect, test } from 'vitest';
import { subkey } from './compartment-key.ts';
import { publicKeyOf } from './member-key.ts';

// Published vectors, so that the binding is known to be the primitives that docs/vault-format.md names.
// Those of RFC 9106 for Argon2id have a secret and associated data, which libsodium's function does not take; the vectors
// it was published with stand in for them.
const hex = (text: string) => Buffer.from(text, 'hex');

test('Argon2id 1.3 gives what libsodium publishes (test/default/pwhash_argon2id)', () => {
  const key = Buffer.alloc(231);
  sodium.crypto_pwhash(
    key,
    hex('b540beb016a5366524d4605156493f9874514a5aa58818cd0c6dfffaa9e90205f17b'),
    hex('44071f6d181561670bda728d43fb79b4'),
    1,
    1_631_659,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
  expect(key.toString('hex')).toBe(
    '7fb72409b0987f8190c3729710e98c3f80c5a8727d425fdcde7f3644d467fe973f5b5fee683bd3fce812cb9ae5e9921a' +
      '2d06c2f1905e4e839692f2b934b682f11a2fe2b90482ea5dd234863516dba6f52dc0702d324ec77d860c2e181f84472b' +
      'd7104fedce071ffa93c5309494ad51623d214447a7b2b1462dc7d5d55a1f6fd5b54ce024118d86f0c6489d16545aaa87' +
      'b6689dad9f2fb47fda9894f8e12b87d978b483ccd4cc5fd9595cdc7a818452f915ce2f7df95ec12b1c72e3788d473441' +
      'd884f9748eb14703c21b45d82fd667b85f5b2d98c13303b3fe76285531a826b6fc0fe8e3dddecf',
  );
});

test('XChaCha20-Poly1305 gives what draft-irtf-cfrg-xchacha-03 publishes (A.3.1)', () => {
  const message = Buffer.from(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const sealed = Buffer.alloc(message.length + 16);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    sealed,
    message,
    hex('50515253c0c1c2c3c4c5c6c7'),
    null,
    hex('404142434445464748494a4b4c4d4e4f5051525354555657'),
    hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f'),
  );
  expect(sealed.subarray(0, 16).toString('hex')).toBe('bd6d179d3e83d43b9576579493c0e939');
  expect(sealed.subarray(-16).toString('hex')).toBe('c0875924c1c7987947deafd8780acf49');
});

test('X25519 gives the public keys of RFC 7748, section 6.1', () => {
  const publicKey = (privateKey: string) => publicKeyOf(hex(privateKey)).toString('hex');
  expect(publicKey('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')).toBe(
    '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
  );
  expect(publicKey('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb')).toBe(
    'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
  );
});

test('keys are derived as libsodium publishes for crypto_kdf (test/default/kdf)', () => {
  const master = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
  const derive = (id: number, size: number) =>
    subkey(master, { context: 'KDF test', id, size }).toString('hex');
  expect(derive(1, 64)).toBe(
    '02507f144fa9bf19010bf7c70b235b4c2663cc00e074f929602a5e2c10a780757d2a3993d06debc378a90efdac196dd841817b977d67b786804f6d3cd585bab5',
  );
  expect(derive(16, 16)).toBe('a529216624ef9161e4cf117272aafff2');
  expect(derive(32, 32)).toBe('154b291f11196737f8b7f491e4ca11764e0227d34f94295408a869f007aa8618');
});

test('X25519 gives what RFC 7748 publishes, sections 5.2 and 6.1', () => {
  const multiply = (scalar: string, point: string) => {
    const product = Buffer.alloc(32);
    sodium.crypto_scalarmult(product, hex(scalar), hex(point));
    return product.toString('hex');
  };
  expect(
    multiply(
      'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4',
      'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c',
    ),
  ).toBe('c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552');
  expect(
    multiply(
      '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a',
      'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
    ),
  ).toBe('4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742');
});

test('crypto_auth is HMAC-SHA-512, cut to 32 bytes (RFC 4231, case 2)', () => {
  const mac = Buffer.alloc(32);
  const key = Buffer.alloc(32);
  // HMAC fills a key up with zeros, so this is the key of four bytes.
  key.write('Jefe');
  sodium.crypto_auth(mac, Buffer.from('what do ya want for nothing?'), key);
  expect(mac.toString('hex')).toBe(
    '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554',
  );
});

test('SHA-512 gives what FIPS 180-4 publishes, and a key pair of a seed is made of it', () => {
  const hash = Buffer.alloc(64);
  sodium.crypto_hash_sha512(hash, Buffer.from('abc'));
  expect(hash.toString('hex')).toBe(
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a' +
      '2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  );
  const [publicKey, privateKey] = [Buffer.alloc(32), Buffer.alloc(32)];
  const seed = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a');
  sodium.crypto_box_seed_keypair(publicKey, privateKey, seed);
  expect(privateKey.equals(createHash('sha512').update(seed).digest().subarray(0, 32))).toBe(true);
  expect(publicKeyOf(privateKey).equals(publicKey)).toBe(true);
});

test('BLAKE2b gives what RFC 7693 publishes, appendix A', () => {
  const hash = Buffer.alloc(64);
  sodium.crypto_generichash(hash, Buffer.from('abc'));
  expect(hash.toString('hex')).toBe(
    'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1' +
      '7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
  );
});

test('crypto_box gives what "Cryptography in NaCl" publishes (Bernstein 2009, section 10)', () => {
  const message = hex(
    'be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c6129' +
      '6cdc3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde' +
      '048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f937763848645e0705',
  );
  const sealed = Buffer.alloc(message.length + sodium.crypto_box_MACBYTES);
  sodium.crypto_box_easy(
    sealed,
    message,
    hex('69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37'),
    hex('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'),
    hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'),
  );
  expect(sealed.toString('hex')).toBe(
    'f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186a' +
      'c0dfc17c98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae' +
      '90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74' +
      'e355a5',
  );
});

test('a sealed box is a box of a fresh key, with BLAKE2b of both public keys as nonce', () => {
  const [publicKey, privateKey] = [Buffer.alloc(32), Buffer.alloc(32)];
  sodium.crypto_box_keypair(publicKey, privateKey);
  const message = Buffer.alloc(32, 7);
  const sealed = Buffer.alloc(message.length + sodium.crypto_box_SEALBYTES);
  sodium.crypto_box_seal(sealed, message, publicKey);
  const fresh = sealed.subarray(0, 32);
  const nonce = Buffer.alloc(24);
  sodium.crypto_generichash(nonce, Buffer.concat([fresh, publicKey]));
  const opened = Buffer.alloc(message.length);
  expect(sodium.crypto_box_open_easy(opened, sealed.subarray(32), nonce, fresh, privateKey)).toBe(
    true,
  );
  expect(opened.equals(message)).toBe(true);
});
