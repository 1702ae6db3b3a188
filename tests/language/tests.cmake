add_test(NAME language-table COMMAND bash tests/language/table.sh $<TARGET_FILE:make_table> WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
