// A message to write: how long it is, a copy of it, and a mail with what stands there now.
class DraftText extends HTMLElement {
  connectedCallback() {
    this.text = this.querySelector("textarea");
    this.count = this.querySelector("[aria-live]");
    this.mail = this.querySelector("[data-mail]");
    this.copy = this.querySelector("[data-copy]");
    this.text.addEventListener("input", () => this.say());
    this.copy.hidden = false;
    this.copy.addEventListener("click", () => this.copied());
    this.say();
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

  async copied() {
    try {
      await navigator.clipboard.writeText(this.text.value);
    } catch {
      this.text.select();
      document.execCommand("copy");
    }
    this.copy.textContent = "Copied";
    setTimeout(() => (this.copy.textContent = "Copy"), 2000);
  }
}
customElements.define("draft-text", DraftText);
