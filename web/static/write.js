// A message to write: how long it is, a copy of it, a mail with what stands there now; what was typed is there again
// when the page is opened anew, until it was sent.
class DraftText extends HTMLElement {
  connectedCallback() {
    this.text = this.querySelector("textarea");
    this.count = this.querySelector("[aria-live]");
    this.mail = this.querySelector("[data-mail]");
    this.copy = this.querySelector("[data-copy]");
    this.channel = this.querySelector("[name=channel]");
    this.place = `draft ${location.pathname}${location.search}`;
    this.again();
    this.text.addEventListener("input", () => {
      this.copy.textContent = "Copy";
      this.keep();
      this.say();
    });
    this.copy.hidden = false;
    this.copy.addEventListener("click", () => this.copied());
    this.mail?.addEventListener("click", () => this.sentBy("email"));
    this.channel.addEventListener("change", () => this.sentBy(this.channel.value));
    this.closest("form").addEventListener("submit", () => sessionStorage.removeItem(this.place));
    this.say();
  }

  // What was typed here before, over the same draft.
  again() {
    const kept = JSON.parse(sessionStorage.getItem(this.place) ?? "null");
    if (kept && kept.over === this.text.defaultValue && this.text.value === this.text.defaultValue) this.text.value = kept.text;
  }

  keep() {
    sessionStorage.setItem(this.place, JSON.stringify({ over: this.text.defaultValue, text: this.text.value }));
  }

  say() {
    const text = this.text.value;
    const { counts, most, subject } = this.dataset;
    if (this.count && counts) {
      const long = counts === "words" ? text.split(/\s+/).filter(Boolean).length : [...text].length;
      this.count.textContent = long > most ? `${long} ${counts}, ${long - most} over ${most}` : `${long} of ${most} ${counts}`;
    }
    if (this.mail) {
      const body = encodeURIComponent(text.replace(/\r?\n/g, "\r\n"));
      this.mail.href = `${this.mail.href.split("?")[0]}?subject=${encodeURIComponent(subject)}&body=${body}`;
    }
  }

  // The way it goes out, said where it is folded away, too.
  sentBy(channel) {
    this.channel.value = channel;
    const note = this.channel.closest("details").querySelector("summary small");
    note.textContent = this.channel.selectedOptions[0].textContent;
  }

  async copied() {
    try {
      await navigator.clipboard.writeText(this.text.value);
    } catch {
      this.text.select();
      document.execCommand("copy");
    }
    this.copy.textContent = "Copied";
  }
}
customElements.define("draft-text", DraftText);
