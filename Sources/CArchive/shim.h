#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

/// Names are UTF-8 whatever the process' locale is: libarchive converts them by the calling thread's.
/// Returns the thread's former locale, to be given back to `carchive_restore_locale`; null where there is none such.
static inline void *carchive_use_utf8(void) {
    static locale_t utf8 = (locale_t)0;
    locale_t known = __atomic_load_n(&utf8, __ATOMIC_ACQUIRE);
    if (known == (locale_t)0) {
        known = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
        if (known == (locale_t)0) return 0;
        locale_t none = (locale_t)0;
        if (!__atomic_compare_exchange_n(&utf8, &none, known, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
            freelocale(known);
            known = none;
        }
    }
    return (void *)uselocale(known);
}

/// Gives the thread its former locale back.
static inline void carchive_restore_locale(void *former) {
    if (former != 0) uselocale((locale_t)former);
}
