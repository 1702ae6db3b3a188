add_test(NAME archive-forms COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/archive/forms.py --brief $<TARGET_FILE:brief>)
add_test(NAME archive-read-once COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/archive/read_once.py --brief $<TARGET_FILE:brief>)
