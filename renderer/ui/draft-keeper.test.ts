import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper, type DraftStore, type StoredDraft } from './draft-keeper.ts';

interface Note {
  readonly title: string;
  readonly text: string;
}

const empty: Note = { title: '', text: '' };

/** A vault that keeps one draft, and can be told to fail or to take its time. */
class FakeVault implements DraftStore<Note> {
  stored: StoredDraft<Note> | null = null;
  fails = false;
  saves: Note[] = [];
  #held: Array<() => void> | null = null;

  hold(): void {
    this.#held = [];
  }

  release(): void {
    for (const go of this.#held ?? []) go();
    this.#held = null;
  }

  async load(): Promise<StoredDraft<Note> | null> {
    await this.#pass();
    return this.stored;
  }

  async save(values: Note, baseVersion: number): Promise<{ updatedAt: string }> {
    await this.#pass();
    const updatedAt = new Date().toISOString();
    this.saves.push(values);
    this.stored = { values, baseVersion, updatedAt, unplaced: null };
    return { updatedAt };
  }

  async discard(): Promise<void> {
    await this.#pass();
    this.stored = null;
  }

  async #pass(): Promise<void> {
    if (this.#held) await new Promise<void>((go) => this.#held?.push(go));
    if (this.fails) throw new Error('the vault does not answer');
  }
}

const yesterday = (values: Note): StoredDraft<Note> => ({
  values,
  unplaced: null,
  baseVersion: 3,
  updatedAt: '2026-03-01T16:00:00.000Z',
});

describe('a form that is being filled in', () => {
  let vault: FakeVault;
  let keeper: DraftKeeper<Note>;

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-03-02T09:00:00.000Z') });
    vault = new FakeVault();
    keeper = new DraftKeeper(vault, empty, 0);
  });
  afterEach(() => vi.useRealTimers());

  it('is kept within two seconds of the first key', async () => {
    await keeper.load();
    keeper.change({ text: 'Belde' });
    expect(keeper.state.status).toBe('typing');
    await vi.advanceTimersByTimeAsync(1_999);
    expect(vault.stored?.values.text).toBe('Belde');
    expect(keeper.state.status).toBe('saved');
    expect(keeper.isUnsaved).toBe(false);
  });

  it('is kept while someone types without a pause', async () => {
    await keeper.load();
    for (let key = 1; key <= 40; key += 1) {
      keeper.change({ text: 'x'.repeat(key) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(vault.saves.length).toBeGreaterThanOrEqual(3);
  });

  it('keeps what is typed during a slow save as well', async () => {
    await keeper.load();
    vault.hold();
    keeper.change({ text: 'een' });
    await vi.advanceTimersByTimeAsync(1_500);
    keeper.change({ text: 'een twee' });
    vault.release();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(vault.stored?.values.text).toBe('een twee');
    expect(keeper.state.status).toBe('saved');
  });

  it('keeps the text on screen when the vault fails, says so, and tries again until it works', async () => {
    await keeper.load();
    vault.fails = true;
    keeper.change({ text: 'Belde' });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(keeper.state).toMatchObject({ status: 'failed', values: { text: 'Belde' } });
    expect(keeper.state.failure).toEqual(new Error('the vault does not answer'));
    expect(keeper.isUnsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keeper.state.status).toBe('failed');
    vault.fails = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(vault.stored?.values.text).toBe('Belde');
    expect(keeper.state).toMatchObject({ status: 'saved', failure: null });
  });

  it('is kept at once when asked, as before locking', async () => {
    await keeper.load();
    keeper.change({ text: 'Belde' });
    await keeper.flush();
    expect(vault.stored?.values.text).toBe('Belde');
  });

  it('is kept at once when asked during a save', async () => {
    await keeper.load();
    vault.hold();
    keeper.change({ text: 'een' });
    await vi.advanceTimersByTimeAsync(1_000);
    keeper.change({ text: 'een twee' });
    const flushed = keeper.flush();
    vault.release();
    await flushed;
    expect(vault.stored?.values.text).toBe('een twee');
  });

  it('writes nothing when nothing was typed', async () => {
    await keeper.load();
    await keeper.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(vault.saves).toEqual([]);
    expect(keeper.state.status).toBe('clean');
  });

  it('starts with the draft of an earlier visit, based on the version of then', async () => {
    vault.stored = yesterday({ title: 'Gesprek', text: 'Zij vertelde' });
    keeper = new DraftKeeper(vault, empty, 5);
    await keeper.load();
    expect(keeper.state).toMatchObject({
      values: { title: 'Gesprek', text: 'Zij vertelde' },
      restored: true,
      status: 'saved',
      savedAt: '2026-03-01T16:00:00.000Z',
      baseVersion: 3,
    });
  });

  it('lays what was typed before the draft was read over it, field by field', async () => {
    vault.stored = yesterday({ title: 'Gesprek', text: 'Zij vertelde' });
    vault.hold();
    const loading = keeper.load();
    keeper.change({ title: 'Huisbezoek' });
    vault.release();
    await loading;
    expect(keeper.state.values).toEqual({ title: 'Huisbezoek', text: 'Zij vertelde' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(vault.stored?.values).toEqual({ title: 'Huisbezoek', text: 'Zij vertelde' });
  });

  it('never writes over a draft that could not be read yet', async () => {
    vault.stored = yesterday({ title: 'Gesprek', text: 'Een lange tekst van gisteren' });
    vault.fails = true;
    await keeper.load();
    expect(keeper.state.status).toBe('failed');
    keeper.change({ title: 'Huisbezoek' });
    await vi.advanceTimersByTimeAsync(5_000);
    vault.fails = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(vault.stored?.values).toEqual({
      title: 'Huisbezoek',
      text: 'Een lange tekst van gisteren',
    });
  });

  it('reads again by itself after a read that failed', async () => {
    vault.stored = yesterday({ title: 'Gesprek', text: '' });
    vault.fails = true;
    await keeper.load();
    vault.fails = false;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(keeper.state).toMatchObject({ restored: true, values: { title: 'Gesprek' } });
    expect(vault.saves).toEqual([]);
  });

  it('shows the record again when the draft is discarded', async () => {
    keeper = new DraftKeeper(vault, { title: 'Plan', text: 'Zoals opgeslagen' }, 2);
    await keeper.load();
    keeper.change({ text: 'Anders' });
    await keeper.flush();
    await keeper.discard();
    expect(vault.stored).toBeNull();
    expect(keeper.state).toMatchObject({
      values: { title: 'Plan', text: 'Zoals opgeslagen' },
      status: 'clean',
      baseVersion: 2,
    });
  });

  it('keeps everything when the vault refuses to discard', async () => {
    await keeper.load();
    keeper.change({ text: 'Belde' });
    await keeper.flush();
    vault.fails = true;
    await expect(keeper.discard()).rejects.toThrow();
    expect(keeper.state.values.text).toBe('Belde');
  });

  it('leaves no draft behind when the record was saved during an autosave', async () => {
    await keeper.load();
    keeper.change({ text: 'Belde' });
    vault.hold();
    await vi.advanceTimersByTimeAsync(1_000);
    keeper.forget(1);
    vault.release();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(vault.stored).toBeNull();
    expect(keeper.state).toMatchObject({ status: 'clean', baseVersion: 1 });
  });

  it('keeps what is typed after the record was saved as a new draft on the new version', async () => {
    await keeper.load();
    keeper.change({ text: 'Belde' });
    await keeper.flush();
    keeper.forget(1);
    keeper.change({ text: 'Belde terug' });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(vault.stored).toMatchObject({ values: { text: 'Belde terug' }, baseVersion: 1 });
  });

  it('follows the record while nothing is typed, and stays with its own version once there is', async () => {
    await keeper.load();
    keeper.follow({ title: 'Plan', text: 'van Noor' }, 2);
    expect(keeper.state).toMatchObject({ values: { text: 'van Noor' }, baseVersion: 2 });
    keeper.change({ text: 'van mij' });
    keeper.follow({ title: 'Plan', text: 'weer van Noor' }, 3);
    expect(keeper.state).toMatchObject({ values: { text: 'van mij' }, baseVersion: 2 });
  });

  it('tells its listeners of every change until they leave', async () => {
    const heard = vi.fn();
    const leave = keeper.subscribe(heard);
    keeper.change({ text: 'a' });
    leave();
    keeper.change({ text: 'ab' });
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
